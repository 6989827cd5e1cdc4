import type { HouseRow } from '../../team/view'
import { stretchesOf } from '../../team/evening'

/** One sheet of paper: at most twenty houses of one lane, in the order of walking. `part` of `parts` of its lane. */
export interface Sheet { lane: string, houses: HouseRow[], part: number, parts: number }

/** The sheets of all lanes; houses that declined or are gone are on none. */
export function sheetsOf(rows: readonly HouseRow[]): Sheet[] {
  const stretches = stretchesOf(rows).map(houses => ({ lane: houses[0]!.sheet.lane, houses }))
  return stretches.map(({ lane, houses }) => {
    const ofLane = stretches.filter(other => other.lane === lane)
    return { lane, houses, part: ofLane.findIndex(other => other.houses === houses) + 1, parts: ofLane.length }
  })
}

/** The address on a sheet's code: the lane of that team, ready for typing in. No name and no house stand in it. */
export function addressOf({ lane, part }: Sheet, team: string, origin: string): string {
  return `${origin}/ghi/phieu?${new URLSearchParams({ to: team, ngo: lane, phan: String(part) })}`
}
