import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Names } from '@tung-ngo/domain/registers/register-view'
import { exportSheet } from '@tung-ngo/domain/registers/register-sheet'
import { saveFile } from '../../files/save-file'
import { sheetName } from '../../files/sheet-name'

/** A register as a workbook, under the headings by which it is read again; `taken`: who took it out, when and what, on a page of its own. */
export async function workbookOf<T extends RegisterRecord>(register: Register, records: readonly T[], names: Names, teamOf?: (record: T) => string | undefined, taken?: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeLines } = await import('../../files/write-lines')
  return writeLines(sheetName(register.words.title, []), exportSheet(register, records, names, teamOf), { taken })
}

export async function downloadSheet<T extends RegisterRecord>(register: Register, records: readonly T[], names: Names, teamOf: (record: T) => string | undefined, taken: string[][]): Promise<void> {
  saveFile(register.words.title, 'xlsx', await workbookOf(register, records, names, teamOf, taken))
}
