import { MAX_PAPER_BYTES } from '../reports/issue'

/** Files that a signed paper may be, by the bytes that each begins with. */
const BEGINNINGS = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2D],
  jpg: [0xFF, 0xD8, 0xFF],
  png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
} as const
export type PaperType = keyof typeof BEGINNINGS
export const PAPER_TYPES = Object.keys(BEGINNINGS) as PaperType[]

/** What a file is by its bytes, whatever its name says; null: nothing that is taken. */
export const paperTypeOf = (bytes: Uint8Array): PaperType | null => PAPER_TYPES.find(type => BEGINNINGS[type].every((byte, index) => bytes[index] === byte)) ?? null

/** Why a file is not taken as a signed paper. */
export type PaperProblem = 'paper-empty' | 'paper-large' | 'paper-type'

/** @param head its first bytes, eight or more where it has them */
export function paperProblem(size: number, head: Uint8Array): PaperProblem | null {
  return size === 0 ? 'paper-empty' : size > MAX_PAPER_BYTES ? 'paper-large' : paperTypeOf(head) === null ? 'paper-type' : null
}

/** The name under which a file is kept: one line, of the length and ending that it has by its bytes. */
export function paperName(name: string, type: PaperType): string {
  const bare = name.normalize('NFC').replace(/\.(?:pdf|jpe?g|png)$/i, '').replace(/[\p{C}[\]\s]+/gu, ' ').trim().slice(0, 120)
  return `${bare || 'Quyết định'}.${type}`
}
