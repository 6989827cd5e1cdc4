import type { Register } from '@tung-ngo/domain/registers/register'
import type { Outcome } from './outcome'
import { recordRecord } from '@tung-ngo/domain/registers/record-ledger'
import { transact, within } from '../store'
import { MISSING } from './outcome'
import { openTeam, saveTeam } from './team-ledger'
import { readRecord } from './team-records'

/** Counts a record of a team's register anew, from all its events: twice, late or out of order is the same. */
export function countRecord(team: string, register: Register, record: string, now: number): Promise<Outcome> {
  return transact(async (tx) => {
    const open = await openTeam(tx, team, now)
    if (!open)
      return MISSING
    const source = await readRecord(within(tx), team, register, record)
    open.moved = recordRecord(open.ledger, source) || open.moved
    if (open.moved)
      saveTeam(tx, team, open, now)
    return { outcome: open.moved ? 'moved' : 'same', hops: [{ unit: open.parent!, below: 'team', full: false }] }
  })
}
