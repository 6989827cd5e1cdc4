import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Names } from '@tung-ngo/domain/registers/register-view'
import { exportSheet } from '@tung-ngo/domain/registers/register-sheet'

/** A register as a table that spreadsheets in Vietnam open as it is: semicolons, and a mark that says UTF-8. */
export function csvOf(register: Register, records: readonly RegisterRecord[], names: Names): string {
  const quoted = (cell: unknown) => {
    // A text that a spreadsheet would take for a formula is told to be a text.
    const text = String(cell ?? '').replace(/^[=+\-@\t\r]/, '\'$&')
    return `"${text.replaceAll('"', '""')}"`
  }
  return `\uFEFF${exportSheet(register, [...records], names).map(line => line.map(quoted).join(';')).join('\r\n')}\r\n`
}

export function downloadSheet(register: Register, records: readonly RegisterRecord[], names: Names): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf(register, records, names)], { type: 'text/csv;charset=utf-8' }))
  link.download = `${register.words.title}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
