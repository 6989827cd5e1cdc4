import type { Person } from '@tung-ngo/domain/person'
import type { Seat } from '@tung-ngo/domain/seat'
import { isMemberOn } from '@tung-ngo/domain/member'
import { awakeSeats } from '@tung-ngo/domain/paused-seat'
import { standingSeats } from '@tung-ngo/domain/standing-seats'
import { docs, getAll, ownerOf, queries } from '../store'

/** The seats that give a person something on a day: none while they sleep, nor any that rests. */
export async function collectAwake(pid: string, { wokenAt, paused }: Pick<Person, 'wokenAt' | 'paused'>, today: string): Promise<Seat[]> {
  return wokenAt ? awakeSeats(await collectSeats(pid, today), paused) : []
}

/** All seats that a person has on a day, asleep or awake. */
export async function collectSeats(pid: string, today: string): Promise<Seat[]> {
  const [memberships, offices] = await Promise.all([queries.memberships(pid).get(), queries.offices(pid).get()])
  const entries = memberships.docs.filter(entry => entry.id === pid && isMemberOn(entry.data(), today))
  const teams = await getAll(entries.map(entry => docs.team(ownerOf(entry))))
  return standingSeats(
    entries.map((entry, index) => ({ team: ownerOf(entry), row: entry.data(), of: teams[index]!.data() })),
    offices.docs.filter(office => office.id === pid).map(office => ({ unit: ownerOf(office), row: office.data() })),
    today,
  )
}
