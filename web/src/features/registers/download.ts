import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Names } from '@tung-ngo/domain/registers/register-view'
import { exportSheet } from '@tung-ngo/domain/registers/register-sheet'
import { saveFile } from '../../files/save-file'
import { sheetName } from '../../files/sheet-name'

/** A register as a workbook, under the headings by which it is read again. */
export async function workbookOf(register: Register, records: readonly RegisterRecord[], names: Names): Promise<Uint8Array<ArrayBuffer>> {
  const { writeLines } = await import('../../files/write-lines')
  return writeLines(sheetName(register.words.title, []), exportSheet(register, [...records], names))
}

export async function downloadSheet(register: Register, records: readonly RegisterRecord[], names: Names): Promise<void> {
  saveFile(register.words.title, 'xlsx', await workbookOf(register, records, names))
}
