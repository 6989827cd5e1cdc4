/** Larger files are cut by whoever has them: a list of 100,000 lines is a third of it. */
export const MOST_BYTES = 15 * 1024 * 1024

/** Why a file is no list that can be read. */
export type FileProblem = 'large' | 'locked' | 'old' | 'macro' | 'broken' | 'other'

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
  if (startsWith(bytes, PACKED))
    return holds(bytes, bytesOf('xl/vbaProject.bin')) ? 'macro' : holds(bytes, bytesOf('xl/workbook.xml')) ? 'xlsx' : 'broken'
  return bytes.length === 0 ? 'broken' : bytes.subarray(0, 4096).includes(0) ? 'other' : 'csv'
}

const startsWith = (bytes: Uint8Array, start: Uint8Array) => start.every((byte, index) => bytes[index] === byte)

function holds(bytes: Uint8Array, sought: Uint8Array): boolean {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte))
      return true
  }
  return false
}
