import type { Seat } from '@tung-ngo/domain/seat'
import { isMemberOn } from '@tung-ngo/domain/member'
import { docs, getAll, ownerOf, queries } from '../store'

/**
 * All seats that a person has on a day, asleep or awake: not where he has left or not yet joined, nor in a team that is
 * no more, nor in a unit whose row has ended.
 */
export async function collectSeats(pid: string, today: string): Promise<Seat[]> {
  const [memberships, offices] = await Promise.all([queries.memberships(pid).get(), queries.offices(pid).get()])
  const entries = memberships.docs.filter(entry => entry.id === pid && isMemberOn(entry.data(), today))
  const teams = await getAll(entries.map(entry => docs.team(ownerOf(entry))))
  const standing = entries.filter((_, index) => {
    const team = teams[index]!.data()
    return team && (team.dissolvedOn === null || team.dissolvedOn > today)
  })
  return [
    ...standing.map(entry => ({ place: { team: ownerOf(entry) }, role: entry.data().role })),
    ...offices.docs
      .filter(office => office.id === pid && !office.data().endedOn)
      .map(office => ({ place: { unit: ownerOf(office) }, role: office.data().role })),
  ]
}
