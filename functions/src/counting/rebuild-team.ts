import type { Outcome } from './outcome'
import { docs, transact } from '../store'
import { MISSING } from './outcome'
import { rebuiltTeam, saveTeam } from './team-ledger'

/** Builds a team's tally and closed months again from the sources alone; its `seq` goes on growing. */
export function rebuildTeam(team: string, now: number): Promise<Outcome> {
  return transact(async (tx) => {
    const stored = (await tx.get(docs.teamTally(team))).data()
    const open = await rebuiltTeam(tx, team, now, stored?.seq)
    if (!open)
      return MISSING
    saveTeam(tx, team, open, now)
    const parents = [...new Set([stored?.parent ?? open.parent!, open.parent!])]
    return { outcome: 'moved', hops: parents.map(unit => ({ unit, below: 'team', full: parents.length > 1 })) }
  })
}
