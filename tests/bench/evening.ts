import type { Write } from '@tung-ngo/domain/command'
import type { Sheet } from '@tung-ngo/domain/household'
import type { Bench } from '../../scripts/lib/figure'
import { recordVisit } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { paths } from '@tung-ngo/domain/paths'
import { deleteApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithCustomToken } from 'firebase/auth'
import { collection, connectFirestoreEmulator, doc, getDocs, getFirestore, limit, query, serverTimestamp, where, writeBatch } from 'firebase/firestore/lite'
import { waitFor } from '../../scripts/lib/wait'

/** Ten teams, twenty visits each, sent from home one after the other: an evening, as the phones' outboxes send it. */
export async function sendEvening(bench: Bench, teams: number, visits: number): Promise<void> {
  const before = await nationVisits(bench)
  const phones = await Promise.all((await visitedTeams(bench, teams)).map(team => openPhone(bench, team)))
  await Promise.all(phones.map(async (phone) => {
    for (const household of await phone.households(visits))
      await phone.visit(household)
    await phone.close()
  }))
  await waitFor('the evening to reach the nation\'s tally', async () => await nationVisits(bench) >= before + teams * visits || undefined, { seconds: 300 })
}

export async function nationVisits({ db }: Bench): Promise<number> {
  const tally = await db.doc(paths.unitTally('vn')).get()
  return tally.get('tally')?.months?.[monthOf(dayOf(Date.now()))]?.['acts.visit'] ?? 0
}

/** Teams that hold at least twenty households, of both provinces. */
async function visitedTeams({ db }: Bench, count: number): Promise<string[]> {
  const teams: string[] = []
  for (const commune of ['04123-2023', '21250-2025']) {
    const all = await db.collection('teams').where('commune', '==', commune).get()
    for (const team of all.docs) {
      const households = await db.collection(paths.households(team.id)).where('consent', '==', 'agreed').count().get()
      if (households.data().count >= 20)
        teams.push(team.id)
    }
  }
  if (teams.length < count)
    throw new Error(`Only ${teams.length} teams of the demo hold twenty households.`)
  return teams.slice(0, count)
}

/** A member's phone at the client SDK that the app sends with. */
async function openPhone({ auth: admin, db, stack }: Bench, team: string) {
  const pid = `bench-${team}`
  const app = initializeApp({ projectId: 'demo-tung-ngo', apiKey: 'demo' }, `${pid}-${Math.random()}`)
  const auth = getAuth(app)
  connectAuthEmulator(auth, `http://127.0.0.1:${stack.ports.auth}`, { disableWarnings: true })
  const firestore = getFirestore(app)
  connectFirestoreEmulator(firestore, '127.0.0.1', stack.ports.firestore)
  await signInWithCustomToken(auth, await admin.createCustomToken(pid, { pid, v: 1, teams: { [team]: 'member' }, units: {} }))
  return {
    async households(count: number) {
      // The rules compare the claims with the person's document before they show households.
      await db.doc(paths.person(pid)).set({ v: 1, name: 'Máy đo', phones: [], uid: pid, claimsVersion: 1, updatedAt: new Date() })
      return (await getDocs(query(collection(firestore, paths.households(team)), where('consent', '==', 'agreed'), limit(count)))).docs
    },
    async visit(household: { id: string, data: () => unknown }) {
      const { v: _v, visit: _visit, last: _last, updatedAt: _at, ...before } = household.data() as Sheet & Record<string, unknown>
      const author = { team, pid, factId: `bench-${household.id}-${Date.now()}`, on: dayOf(Date.now()), recordedOffline: true }
      const sheet = before as Sheet
      const after: Sheet = { ...sheet, levels: { ...sheet.levels, p1_pay: 'does' }, has: { ...sheet.has, p1_vneid: true } }
      const { writes } = recordVisit(author, household.id, sheet, after, { kind: 'visit', village: sheet.village, met: 'met', residents: ['p1'], skills: ['pay'] })
      await commit(writes)
    },
    close: () => deleteApp(app),
  }

  async function commit(writes: Write[]) {
    const batch = writeBatch(firestore)
    for (const { op, path, data } of writes) {
      const stamped = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, isServerTime(value) ? serverTimestamp() : value]))
      if (op === 'create')
        batch.set(doc(firestore, path), stamped)
      else
        batch.update(doc(firestore, path), stamped)
    }
    await batch.commit()
  }
}

const isServerTime = (value: unknown) => typeof value === 'object' && value !== null && 'serverTime' in value
