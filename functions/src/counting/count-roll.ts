import type { Outcome } from './outcome'
import type { OpenTeam } from './team-ledger'
import type { Tx } from '../store'
import { recordMember, recordTeam } from '@tung-ngo/domain/ledger'
import { docs, SERVER_TIME, transact } from '../store'
import { MISSING } from './outcome'
import { belongs, openTeam, saveTeam } from './team-ledger'

/**
 * Counts a roll entry as it stands now, whatever the event that reported it said.
 * @param person id of the entry
 */
export function countMember(team: string, person: string, now: number): Promise<Outcome> {
  return recount(team, now, [], async (tx, open) => {
    const member = (await tx.get(docs.member(team, person))).data() ?? null
    const gone = !member && person in open.ledger.members
    recordMember(open.ledger, person, member)
    open.rollAt = gone ? SERVER_TIME : Math.max(open.rollAt, member?.updatedAt ?? 0)
  })
}

/**
 * Counts the team's own document as it stands now: name, dates, commune.
 * @param former communes that the team belonged to before the event; one that it left adds up all its children again
 */
export function countTeamDoc(team: string, former: string[], now: number): Promise<Outcome> {
  return recount(team, now, former, async (tx, open) => {
    const document = (await tx.get(docs.team(team))).data() ?? null
    recordTeam(open.ledger, document)
    if (document) {
      Object.assign(open, belongs(document))
      open.rollAt = Math.max(open.rollAt, document.updatedAt)
    }
  })
}

async function recount(team: string, now: number, former: string[], change: (tx: Tx, open: OpenTeam) => Promise<void>): Promise<Outcome> {
  return transact(async (tx) => {
    const open = await openTeam(tx, team, now)
    if (!open)
      return MISSING
    const before = fingerprint(open)
    const parents = new Set([...former, open.parent!])
    await change(tx, open)
    parents.add(open.parent!)
    const moved = open.moved || fingerprint(open) !== before
    if (moved)
      saveTeam(tx, team, open, now)
    return {
      outcome: moved ? 'moved' : 'same',
      hops: [...parents].map(unit => ({ unit, below: 'team', full: parents.size > 1 })),
    }
  })
}

function fingerprint({ parent, name, level, rollAt, ledger }: OpenTeam): string {
  return JSON.stringify([parent, name, level, rollAt, ledger.team, Object.entries(ledger.members).toSorted()])
}
