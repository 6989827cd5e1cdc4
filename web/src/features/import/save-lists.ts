import type { ImportKind } from '@tung-ngo/domain/sheet/imports'
import type { List } from './read-list'
import { IMPORTS } from '@tung-ngo/domain/sheet/imports'
import { saveFile } from '../../files/save-file'
import { errorLines } from './read-list'
import { words } from './words'

/** The headings of a list, to be filled in. */
export async function saveTemplate(kind: ImportKind): Promise<void> {
  const { writeLines } = await import('../../files/write-lines')
  const headings = Object.values(IMPORTS[kind].columns).map(({ heading }) => heading)
  saveFile(`Mẫu danh sách ${words.kinds[kind]}`, 'xlsx', await writeLines(words.kinds[kind], [headings]))
}

/** The refused lines with their reasons, to be mended and chosen again. */
export async function saveErrors(list: List, refused: readonly { line: number, texts: readonly string[] }[], file: string): Promise<void> {
  const { writeLines } = await import('../../files/write-lines')
  const lines = errorLines(list, refused)
  saveFile(`Cần sửa, ${file.replace(/\.\w+$/, '')}`, 'xlsx', await writeLines('Cần sửa', lines, [lines[0]!.length - 1]))
}
