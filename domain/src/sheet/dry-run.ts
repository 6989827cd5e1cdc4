import type { ReadSheet } from './sheet'

/** What an import would do, line by line; nothing is written. A key that comes twice is refused the second time. */
export interface DryRun<T> {
  added: { line: number, key: string, record: T }[]
  changed: { line: number, key: string, record: T, fields: (keyof T)[] }[]
  same: number
  refused: { line: number, texts: string[] }[]
}

/**
 * Compares what a sheet says with what is there. A cell left empty changes nothing.
 * @param keyOf what makes two records the same one
 * @param known records there are, by that key
 */
export function dryRun<T extends object>(sheet: ReadSheet<T>, keyOf: (record: T) => string, known: ReadonlyMap<string, T>): DryRun<T> {
  const run: DryRun<T> = { added: [], changed: [], same: 0, refused: byLine(sheet) }
  const first = new Map<string, number>()
  for (const { line, record } of sheet.rows) {
    const key = keyOf(record)
    const before = first.get(key)
    if (before !== undefined) {
      run.refused.push({ line, texts: [`Trùng với dòng ${before}.`] })
      continue
    }
    first.set(key, line)
    const there = known.get(key)
    const fields = there && (Object.keys(record) as (keyof T)[]).filter(field => record[field] !== null && record[field] !== there[field])
    if (!there)
      run.added.push({ line, key, record })
    else if (fields!.length > 0)
      run.changed.push({ line, key, record, fields: fields! })
    else
      run.same++
  }
  run.refused.sort((a, b) => a.line - b.line)
  return run
}

function byLine<T>({ refused }: ReadSheet<T>): DryRun<T>['refused'] {
  const lines = new Map<number, string[]>()
  for (const { line, heading, text } of refused)
    lines.set(line, [...lines.get(line) ?? [], `${heading}: ${text}`])
  return [...lines].map(([line, texts]) => ({ line, texts }))
}
