import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { List } from './read-list'
import { formatDay } from '@tung-ngo/domain/day'
import { plain } from '@tung-ngo/domain/sheet/cell'

/** Why a line is not taken; where one cell is to blame, its heading, its column (0 is the first) and what stands in it (empty: nothing). */
export interface RefusedCell { line: number, heading?: string, place?: number, value?: string, text: string }

type Refused = readonly { line: number, texts: readonly string[] }[]

/** What is wrong, cell by cell; what was said of a line as a whole is laid to the cell that the sentence quotes. */
export function refusedCells({ lines, read, headings }: Pick<List, 'lines' | 'read' | 'headings'>, refused: Refused): RefusedCell[] {
  const places = new Map(headings.map(({ heading, place }) => [heading, place]))
  const cells = read.refused.map(({ line, heading, text }): RefusedCell => {
    const place = places.get(heading)
    return { line, heading, text, ...place === undefined ? {} : { place }, value: shown(lines[line - 1]?.[place ?? -1]) }
  })
  const known = new Set(cells.map(({ line }) => line))
  const whole = refused.filter(({ line }) => !known.has(line)).map(({ line, texts }): RefusedCell => {
    const text = texts.join(' ')
    const quoted = /“([^”]+)”/.exec(text)?.[1]
    const blamed = quoted && headings.find(({ place }) => plain(shown(lines[line - 1]?.[place])) === plain(quoted))
    return { line, text, ...blamed ? { heading: blamed.heading, place: blamed.place, value: shown(lines[line - 1]![blamed.place]) } : {} }
  })
  return [...cells, ...whole].sort((a, b) => a.line - b.line)
}

const shown = (cell: Cell | undefined) => cell instanceof Date ? Number.isNaN(cell.getTime()) ? '' : formatDay(cell.toISOString().slice(0, 10)) : String(cell ?? '').trim()
