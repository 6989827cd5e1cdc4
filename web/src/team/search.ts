import type { HouseRow } from './view'
import { fold } from '@tung-ngo/domain/text'

/** Whether every word of the query begins a word of the household, accents and case aside; made once for many rows. */
export function finder(query: string): (row: HouseRow) => boolean {
  const parts = fold(query).split(' ').filter(Boolean)
  return ({ words }) => parts.every(part => words.some(word => word.startsWith(part)))
}
