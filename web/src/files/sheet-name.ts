/** What Excel refuses in the name of a sheet. */
const REFUSED = /[\\/*?:[\]]/g
const LONGEST = 31

/** The name of a sheet: what Excel takes, and none twice in a book. */
export function sheetName(name: string, taken: string[]): string {
  const plain = name.normalize('NFC').replace(REFUSED, '-').replace(/^'+|'+$/g, '').slice(0, LONGEST).trim() || 'Bảng'
  const isTaken = (candidate: string) => taken.some(other => other.toLowerCase() === candidate.toLowerCase())
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`
    const candidate = plain.slice(0, LONGEST - ending.length) + ending
    if (!isTaken(candidate))
      return candidate
  }
}
