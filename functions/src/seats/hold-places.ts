import type { Held } from '@tung-ngo/domain/seat-access'
import type { Seat, SeatPlace } from '@tung-ngo/domain/seat'
import { docs, getAll } from '../store'

/** Seats with their places in the tree; those of a place that is not there are left out. */
export async function holdPlaces(seats: Seat[]): Promise<Held[]> {
  const ids = seats.map(({ place }) => 'team' in place ? place.team : place.unit)
  const read = await getAll<{ path: string[], commune?: string }>(seats.map(({ place }, index) => ('team' in place ? docs.team(ids[index]!) : docs.unit(ids[index]!)) as never))
  return seats.flatMap(({ place, role }, index) => {
    const { path, commune } = read[index]!.data() ?? {}
    if (!path)
      return []
    return ['team' in place ? { place: { team: place.team, commune, path }, role } : { place: { unit: place.unit, path }, role }] as Held[]
  })
}

export const samePlace = (a: SeatPlace | Held['place'], b: SeatPlace): boolean =>
  'team' in b ? 'team' in a && a.team === b.team : 'unit' in a && !('team' in a) && a.unit === b.unit
