import type { Conflict, Told } from '@tung-ngo/domain/conflict'
import type { LocalHousehold } from './types'
import { conflictsOf } from '@tung-ngo/domain/conflict'
import { database, ofTeam } from './database'
import { listOutbox } from './entries'
import { listHouseholds } from './local'

/** A conflict with the household as it stands. */
export interface OpenConflict extends Conflict { sheet: LocalHousehold }

/** Where two persons of the team contradict each other, the newest first; what was recorded here counts already. */
export async function listConflicts(team: string): Promise<OpenConflict[]> {
  const [told, outbox, households] = await Promise.all([(await database()).getAll('told', ofTeam(team)), listOutbox(), listHouseholds(team)])
  const known = new Set(told.map(({ id }) => id))
  const own = outbox
    .filter(entry => entry.team === team && entry.state !== 'returned' && !known.has(entry.id))
    .map(({ id, order, recording: { fact } }): Told => ({ ...fact, id, at: Date.now() + order }))
  const sheets = new Map(households.filter(({ status }) => status === 'active').map(household => [household.id, household]))
  return conflictsOf([...told, ...own])
    .flatMap(conflict => sheets.has(conflict.household) ? [{ ...conflict, sheet: sheets.get(conflict.household)! }] : [])
    .toSorted((a, b) => b.later.at - a.later.at)
}
