import type { Fact } from '@tung-ngo/domain/fact'
import { paths } from '@tung-ngo/domain/paths'
import { collection, getDocs, query, Timestamp, where } from 'firebase/firestore/lite'
import { readSnapshot } from '../session/snapshot'
import { database, ofTeam } from './database'
import { firestore, fromStore, inTime } from './firestore'
import { LATE_MS } from './pull-since'

/** So long a leader is asked about words that contradict each other (ms). */
const ASKED_MS = 30 * 24 * 3_600_000

/** Who leads or deputizes also has the latest changes of households, to see where two persons contradict each other. */
export async function pullTold(team: string): Promise<void> {
  const role = readSnapshot().account?.claims.teams[team]
  if (role !== 'leader' && role !== 'deputy')
    return
  const db = await database()
  const oldest = Date.now() - ASKED_MS
  const kept = await db.getAll('told', ofTeam(team))
  const newest = Math.max(...kept.map(({ at }) => at), 0)
  const facts = collection(await firestore(), paths.facts(team))
  const { docs } = await inTime(getDocs(query(facts, where('at', '>', Timestamp.fromMillis(Math.floor(Math.max(oldest, newest - LATE_MS)))))))
  const transaction = db.transaction('told', 'readwrite')
  await Promise.all([
    ...kept.filter(({ at }) => at < oldest).map(({ id }) => transaction.store.delete([team, id])),
    ...docs.map((found) => {
      const { by, at, household, before, after } = fromStore<Fact>(found.data())
      return after?.length ? transaction.store.put({ team, id: found.id, by, at, ...(household ? { household } : {}), ...(before ? { before } : {}), after }) : undefined
    }),
    transaction.done,
  ])
}
