import { collection, getDocs, limit, orderBy, query, where } from 'firebase/firestore/lite'
import { paths } from '@tung-ngo/domain/paths'
import { firestore, fromStore, inTime } from './firestore'

/** When the server last took a fact of this author in this team (ms); undefined when it has none. */
export async function lastReceipt(team: string, pid: string): Promise<number | undefined> {
  const facts = collection(await firestore(), paths.facts(team))
  const { docs } = await inTime(getDocs(query(facts, where('by', '==', pid), orderBy('at', 'desc'), limit(1))))
  return docs[0] && fromStore<{ at: number }>(docs[0].data()).at
}
