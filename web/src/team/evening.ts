import type { Day } from '@tung-ngo/domain/period'
import type { LaneHouse, LaneMark } from '../ui/lane'
import type { HouseRow } from './view'
import { LANE_LENGTH } from '../ui/lane'
import { byWalk } from './order'
import { reasonOf } from './view'

/** The lane of the evening: at most twenty houses, in the order of walking, and those to visit next. */
export interface Evening {
  lane: string
  houses: HouseRow[]
  marks: LaneHouse[]
  next: HouseRow[]
}

/** Houses that can be visited: they stand, and did not decline. */
export const isVisitable = ({ sheet }: HouseRow) => sheet.status === 'active' && sheet.consent !== 'declined'

const visitedOn = (row: HouseRow, day: Day) => row.sheet.visit?.on === day

/** Stretches of at most twenty houses of one lane. */
export function stretchesOf(rows: readonly HouseRow[]): HouseRow[][] {
  const stretches: HouseRow[][] = []
  for (const row of rows.filter(isVisitable).sort(byWalk)) {
    const last = stretches.at(-1)
    if (last && last[0]!.sheet.lane === row.sheet.lane && last.length < LANE_LENGTH)
      last.push(row)
    else
      stretches.push([row])
  }
  return stretches
}

/**
 * Where the evening is: the stretch of the house `picked`, else where the last visit of today was, else where most
 * houses wait.
 */
export function eveningOf(rows: readonly HouseRow[], today: Day, picked?: string): Evening | undefined {
  const stretches = stretchesOf(rows)
  const latest = rows.filter(row => visitedOn(row, today)).sort((a, b) => b.sheet.updatedAt - a.sheet.updatedAt)[0]
  const at = picked ?? latest?.id
  const here = stretches.find(stretch => stretch.some(row => row.id === at))
    ?? stretches.toSorted((a, b) => waiting(b, today).length - waiting(a, today).length)[0]
  if (!here)
    return undefined
  const next = walkOn(here, here.find(row => row.id === latest?.id), today)
  return { lane: here[0]!.sheet.lane, houses: here, marks: here.map((row, index) => markOf(row, index, next[0], today)), next }
}

/** Stretches that still wait, but for the one of the evening. */
export function nextStretch(rows: readonly HouseRow[], evening: Evening | undefined, today: Day): HouseRow[] | undefined {
  return stretchesOf(rows)
    .filter(stretch => stretch[0]!.id !== evening?.houses[0]!.id && waiting(stretch, today).length > 0)
    .sort((a, b) => waiting(b, today).length - waiting(a, today).length)[0]
}

/** The house after this one on the walk: of its own stretch, not yet visited today, with a reason to go. */
export function houseAfter(rows: readonly HouseRow[], id: string, today: Day): HouseRow | undefined {
  const here = stretchesOf(rows).find(stretch => stretch.some(row => row.id === id))
  return here && walkOn(here, here.find(row => row.id === id), today).find(row => row.id !== id)
}

export function waiting(stretch: readonly HouseRow[], today: Day): HouseRow[] {
  return stretch.filter(row => !visitedOn(row, today) && reasonOf(row, today) !== undefined)
}

/** Houses that wait, from the one after `from` on and round; if nothing has a reason, all that were not visited today. */
function walkOn(stretch: HouseRow[], from: HouseRow | undefined, today: Day): HouseRow[] {
  const start = from ? stretch.findIndex(row => row.id === from.id) + 1 : 0
  const round = [...stretch.slice(start), ...stretch.slice(0, start)]
  const due = waiting(round, today)
  return due.length ? due : round.filter(row => !visitedOn(row, today))
}

function markOf(row: HouseRow, index: number, next: HouseRow | undefined, today: Day): LaneHouse {
  const mark: LaneMark = visitedOn(row, today)
    ? row.sheet.visit!.met === 'met' ? 'visited' : 'absent'
    : row.id === next?.id ? 'next' : 'later'
  return { id: row.id, number: row.sheet.house || String(index + 1), mark }
}
