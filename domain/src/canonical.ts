/**
 * Says when and how often a document was written, not what was counted: two countings of the same facts differ here
 * and nowhere else. `day` is among them because figures alone tell what a day changes; `readFrom` says how far a hop
 * has read.
 */
const BOOKKEEPING = ['seq', 'asOf', 'updatedAt', 'closedAt', 'readFrom', 'day']

/** A counted document as text: keys in order, without bookkeeping. Equal texts are byte-equal figures and ledgers. */
export function canonical(document: object): string {
  const rows = 'rows' in document ? { rows: readRows(document.rows as Record<string, string>) } : {}
  return JSON.stringify({ ...document, ...rows }, (key, value: unknown) => {
    if (BOOKKEEPING.includes(key))
      return undefined
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value) : value
  })
}

/** Lines of children are objects, whose own bookkeeping does not count either. */
function readRows(rows: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([id, line]) => [id, JSON.parse(line) as unknown]))
}

const sorted = (object: object) => Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => a < b ? -1 : 1))
