import { zipEntries } from './zip-entries'

/** Larger files are cut by whoever has them: a list of 100,000 lines is a third of it. */
const MOST_BYTES = 15 * 1024 * 1024
/** What a tab can hold: a list of 100,000 lines unpacks to less than half of it. */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024

/** Why a file is no list that can be read. */
export type FileProblem = 'large' | 'swollen' | 'locked' | 'old' | 'macro' | 'broken' | 'empty' | 'other'

const bytesOf = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const PACKED = bytesOf('PK\u0003\u0004')
const COMPOUND = Uint8Array.of(0xD0, 0xCF, 0x11, 0xE0)
/** How a workbook under a password names its content, two bytes a letter. */
const LOCKED = bytesOf([...'EncryptedPackage'].join('\0'))

/** What a file is, by its bytes: its name may say anything. */
export function judgeFile(bytes: Uint8Array): 'xlsx' | 'csv' | FileProblem {
  if (bytes.length > MOST_BYTES)
    return 'large'
  if (startsWith(bytes, COMPOUND))
    return holds(bytes, LOCKED) ? 'locked' : 'old'
  return startsWith(bytes, PACKED) ? judgePacked(bytes) : judgeText(bytes)
}

function judgePacked(bytes: Uint8Array): 'xlsx' | FileProblem {
  const entries = zipEntries(bytes)
  if (!entries)
    return 'broken'
  if (entries.some(({ name }) => name.endsWith('vbaProject.bin')))
    return 'macro'
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED_BYTES)
    return 'swollen'
  return entries.some(({ name }) => name === 'xl/workbook.xml') ? 'xlsx' : 'other'
}

/** Letters in any encoding; a page of the web that calls itself .xls is one of the old kind. */
function judgeText(bytes: Uint8Array): 'csv' | FileProblem {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/^(?:ï»¿|\s)+/, '')
  if (start === '')
    return 'empty'
  if (/^<(?:!doctype|html|table|meta|\?xml)/i.test(start))
    return 'old'
  return isWide(bytes) || !start.includes('\0') ? 'csv' : 'other'
}

/** Whether a text is marked as one of two bytes a letter. */
export const isWide = ([first, second]: Uint8Array): boolean => (first === 0xFF && second === 0xFE) || (first === 0xFE && second === 0xFF)

const startsWith = (bytes: Uint8Array, start: Uint8Array) => start.every((byte, index) => bytes[index] === byte)

function holds(bytes: Uint8Array, sought: Uint8Array): boolean {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte))
      return true
  }
  return false
}
