import type { Past, StoredFact } from '@tung-ngo/domain/ledger'
import type { OpenTeam } from './team-ledger'
import type { Tx } from '../store'
import { monthsBehind, needsTaken } from '@tung-ngo/domain/ledger'
import { docs } from '../store'
import { parseFact } from './parse-fact'

/** Reads what a late fact or a withdrawal reaches back to; for nearly all facts that is nothing. */
export async function pastOf(tx: Tx, team: string, { ledger, closed }: Pick<OpenTeam, 'ledger' | 'closed'>, fact: StoredFact): Promise<Past> {
  const taken = fact.kind === 'withdraw' && needsTaken(ledger, fact) ? await readFact(tx, team, fact.of!) : undefined
  const lines: Past['closed'] = {}
  for (const month of monthsBehind(ledger, fact, taken)) {
    const facts = closed.find(unsaved => unsaved.month === month)?.facts ?? (await tx.get(docs.teamClosed(team, month))).data()?.facts
    Object.assign(lines, facts)
  }
  return { taken, closed: lines }
}

async function readFact(tx: Tx, team: string, id: string): Promise<StoredFact | undefined> {
  const document = await tx.get(docs.fact(team, id))
  return document.exists ? parseFact(id, document.data()) : undefined
}
