import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Names } from '@tung-ngo/domain/registers/register-view'
import { exportSheet } from '@tung-ngo/domain/registers/register-sheet'
import { saveFile } from '../../files/save-file'
import { plain } from '../../files/write-csv'

/** A register as a table that spreadsheets in Vietnam open as it is: semicolons, and a mark that says UTF-8. */
export function csvOf(register: Register, records: readonly RegisterRecord[], names: Names): string {
  const quoted = (cell: unknown) => `"${plain(String(cell ?? '')).replaceAll('"', '""')}"`
  return `\uFEFF${exportSheet(register, [...records], names).map(line => line.map(quoted).join(';')).join('\r\n')}\r\n`
}

export function downloadSheet(register: Register, records: readonly RegisterRecord[], names: Names): void {
  saveFile(register.words.title, 'csv', csvOf(register, records, names))
}
