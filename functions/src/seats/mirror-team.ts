import { parallel } from '../counting/lists'
import { queries } from '../store'
import { mirrorSeats } from './mirror-seats'

/** Mirrors the seats of everybody on a team's roll: it was dissolved, or stands again. */
export async function mirrorTeam(team: string, now: number): Promise<{ people: number }> {
  const roll = await queries.members(team).get()
  await parallel(roll.docs, 8, entry => mirrorSeats(entry.id, now))
  return { people: roll.size }
}
