import type { ActivityDays, ActivityDaysInput } from '@tung-ngo/domain/activity-days'
import type { Month } from '@tung-ngo/domain/period'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { addTeamDays } from '@tung-ngo/domain/activity-days'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, getFields, ownerOf } from '../store'

/** What a commune's teams did day by day, from their ledgers, or from their closed months: one read a team. */
export async function activityDays(caller: Caller | null, { commune, month }: ActivityDaysInput, now: number): Promise<ActivityDays> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unitTally(commune).get()).data()]
  if (!actor || at?.level !== 'commune' || !can(actor, 'unitTally.read', { unit: commune, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  const days: ActivityDays = {}
  for (const facts of await linesOf(Object.keys(at.rows), month, at.closed))
    addTeamDays(days, facts, month)
  return days
}

/** Teams close one after the other: some may have closed a month that their commune still has open. */
async function linesOf(teams: string[], month: Month, closed: Month): Promise<Record<string, string>[]> {
  const open = month > closed ? await getFields(teams.map(team => docs.teamTally(team)), ['closed', 'ledger']) : []
  const running = open.flatMap(team => team.exists && team.data()!.closed < month ? [{ team: ownerOf(team), facts: team.data()!.ledger.facts }] : [])
  const done = teams.filter(team => !running.some(one => one.team === team))
  const closedDocs = await getFields(done.map(team => docs.teamClosed(team, month)), ['facts'])
  return [...running.map(({ facts }) => facts), ...closedDocs.map(team => team.data()?.facts ?? {})]
}
