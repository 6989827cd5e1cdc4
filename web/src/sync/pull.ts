import type { Household } from '@tung-ngo/domain/household'
import type { Member } from '@tung-ngo/domain/member'
import type { TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { TeamHead } from './types'
import { paths } from '@tung-ngo/domain/paths'
import { collection, doc, getDoc, getDocs, query, Timestamp, where } from 'firebase/firestore/lite'
import { firebase } from '../session/firebase'
import { announce } from './changes'
import { database, ofTeam } from './database'
import { firestore, fromStore, inTime } from './firestore'
import { fetchGuidesAhead } from './guides-ahead'
import { withLock } from './lock'
import { planPull } from './pull-since'
import { pullTold } from './pull-told'
import { codeOf } from './refusal'

/** Brings a team's households and roll up to date: one read when nothing changed. */
export async function pullTeam(team: string): Promise<void> {
  await withLock(async () => {
    const { auth } = await firebase()
    await auth.authStateReady()
    if (!auth.currentUser)
      return
    try {
      await pull(team)
    }
    catch (error) {
      if (codeOf(error) !== 'permission-denied')
        throw error
      announce({ kind: 'refused', team })
    }
  })
  void fetchGuidesAhead(team)
}

async function pull(team: string): Promise<void> {
  const known = await (await database()).get('heads', team)
  const head = await readHead(team)
  const plan = planPull(known, head)
  const [households, members] = await Promise.all([
    fetchSince<Household>(paths.households(team), plan.households),
    fetchSince<Member>(paths.members(team), plan.members),
  ])
  if (!households && !members && head?.seq === known?.seq)
    return
  const transaction = (await database()).transaction(['households', 'members', 'heads'], 'readwrite')
  const stores = { households: transaction.objectStore('households'), members: transaction.objectStore('members') }
  if (plan.households === 'all')
    await stores.households.delete(ofTeam(team))
  if (plan.members === 'all')
    await stores.members.delete(ofTeam(team))
  await Promise.all([
    ...(households ?? []).map(household => stores.households.put({ ...household, team })),
    ...(members ?? []).map(member => stores.members.put({ ...member, team })),
    head && transaction.objectStore('heads').put(head),
  ])
  await transaction.done
  await pullTold(team)
  announce({ kind: 'team', team })
}

async function readHead(team: string): Promise<TeamHead | undefined> {
  const snapshot = await inTime(getDoc(doc(await firestore(), paths.teamTally(team))))
  if (!snapshot.exists())
    return undefined
  const { ledger: _ledger, ...head } = fromStore<TeamTallyDoc>(snapshot.data())
  return { ...head, team }
}

async function fetchSince<T>(path: string, since: number | 'all' | 'none'): Promise<(T & { id: string })[] | undefined> {
  if (since === 'none')
    return undefined
  const whole = collection(await firestore(), path)
  const asked = since === 'all' ? whole : query(whole, where('updatedAt', '>', Timestamp.fromMillis(Math.floor(since))))
  return (await inTime(getDocs(asked))).docs.map(snapshot => ({ ...fromStore<T>(snapshot.data()), id: snapshot.id }))
}
