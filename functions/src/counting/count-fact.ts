import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Outcome } from './outcome'
import { isContention, queries, transact } from '../store'
import { MISSING } from './outcome'
import { parseFacts } from './parse-fact'
import { openTeam, saveTeam, takeFacts } from './team-ledger'

/** Margin for commits that became visible after later ones (ms). */
const LATE_COMMIT = 120_000

/** Counts one fact in its team's tally. `contended`: others wrote at the same time, and a `countTeam` must follow. */
export async function countFact(team: string, fact: StoredFact, now: number): Promise<Outcome> {
  try {
    // its server's clock may be ahead of ours
    return await count(team, () => Promise.resolve([fact]), Math.max(now, fact.at), 2)
  }
  catch (error) {
    // countTeam looks back two minutes only; an older fact is better delivered again
    if (isContention(error) && fact.at > now - LATE_COMMIT / 2)
      return { outcome: 'contended', hops: [] }
    throw error
  }
}

/** Counts all facts that a team got since shortly before an instant, in one write. */
export function countTeam(team: string, since: number, now: number): Promise<Outcome> {
  return count(team, async (tx, cursor) => parseFacts((await tx.get(queries.factsSince(team, Math.min(since, cursor) - LATE_COMMIT))).docs), now)
}

type FactSource = (tx: Parameters<typeof openTeam>[0], cursor: number) => Promise<StoredFact[]>

function count(team: string, factsOf: FactSource, now: number, attempts?: number): Promise<Outcome> {
  return transact(async (tx) => {
    const open = await openTeam(tx, team, now)
    if (!open)
      return MISSING
    await takeFacts(tx, team, open, await factsOf(tx, open.cursor))
    if (open.moved)
      saveTeam(tx, team, open, now)
    return { outcome: open.moved ? 'moved' : 'same', hops: [{ unit: open.parent!, below: 'team', full: false }] }
  }, attempts)
}
