import type { List } from './read-list'
import type { Source } from './source'
import { saveFile } from '../../files/save-file'
import { sheetName } from '../../files/sheet-name'
import { errorLines } from './read-list'
import { words } from './words'

/** The headings of a list, to be filled in. */
export async function saveTemplate({ list, name }: Source): Promise<void> {
  const { writeLines } = await import('../../files/write-lines')
  const headings = Object.values(list.columns).map(column => column.heading)
  saveFile(words.templateOf(name), 'xlsx', await writeLines(sheetName(name, []), [headings]))
}

/** The refused lines with their reasons, to be mended and chosen again. */
export async function saveErrors(list: List, refused: readonly { line: number, texts: readonly string[] }[], file: string): Promise<void> {
  const { writeLines } = await import('../../files/write-lines')
  const lines = errorLines(list, refused)
  saveFile(`Cần sửa, ${file.replace(/\.\w+$/, '')}`, 'xlsx', await writeLines('Cần sửa', lines, { marked: [lines.at(-1)!.length - 1], head: list.read.head }))
}

/** What was mended in which cell, to be looked through. */
export async function saveMended({ mended }: List, file: string): Promise<void> {
  const { writeLines } = await import('../../files/write-lines')
  const lines = mended.map(({ line, heading, text }) => [line, heading, text])
  saveFile(`${words.mendedName}, ${file.replace(/\.\w+$/, '')}`, 'xlsx', await writeLines(words.mendedName, [[words.line, words.column, words.what], ...lines]))
}
