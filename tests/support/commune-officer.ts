import type { Team } from '@tung-ngo/domain/team'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { deleteApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithCustomToken } from 'firebase/auth'
import { connectFirestoreEmulator, doc, getFirestore, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore/lite'
import { auth as admin, db, ports } from './stack'

const CREW = [
  ['Lò Văn Pành', 'leader', 'village_head'],
  ['Quàng Thị Ơn', 'deputy', 'women'],
  ['Cầm Văn Dụng', 'member', 'youth_union'],
  ['Lường Thị Xoan', 'member', 'teacher'],
  ['Tòng Văn Hặc', 'member', 'other'],
] as const

/** An official is given a seat in a commune, gets his claims from the functions, and signs in at the client SDK. */
export async function seatOfficer(commune: string) {
  const pid = `p-${commune}-tester`
  const uid = `u-${commune}-tester`
  await admin.createUser({ uid }).catch(() => undefined)
  const now = new Date()
  const batch = db.batch()
  batch.set(db.doc(paths.person(pid)), { v: 1, name: 'Bạc Cầm Khuyên', phones: [], uid, claimsVersion: 0, wokenAt: now, updatedAt: now })
  batch.set(db.doc(paths.officer(commune, pid)), { v: 1, pid, name: 'Bạc Cầm Khuyên', role: 'officer', phone: null, endedOn: null, by: 'test', updatedAt: now })
  await batch.commit()
  const app = initializeApp({ projectId: 'demo-tung-ngo', apiKey: 'demo' }, `officer-${commune}`)
  const auth = getAuth(app)
  connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true })
  const firestore = getFirestore(app)
  connectFirestoreEmulator(firestore, '127.0.0.1', ports.firestore)
  await hasSeat(uid, commune)
  await signInWithCustomToken(auth, await admin.createCustomToken(uid))

  return {
    /** A team with five on its roll, in a village. */
    async found(id: string, place: Pick<Team, 'name' | 'unit' | 'path' | 'province' | 'district' | 'commune'>): Promise<void> {
      const today = dayOf(Date.now())
      await setDoc(doc(firestore, paths.team(id)), {
        v: 1, level: 'village', status: 'established', ...place, foundedOn: today, dissolvedOn: null, createdAt: serverTimestamp(), updatedAt: serverTimestamp(),
      })
      for (const [index, [name, role, organisation]] of CREW.entries()) {
        const person = `${id}-${index + 1}`
        await setDoc(doc(firestore, paths.member(id, person)), {
          v: 1, pid: person, name, role, kind: 'local', organisation, position: '', phone: null, joinedOn: today, leftOn: null, confirmed: true, by: pid, updatedAt: serverTimestamp(),
        })
      }
    },
    dissolve: (id: string) => updateDoc(doc(firestore, paths.team(id)), { status: 'dissolved', dissolvedOn: dayOf(Date.now()), updatedAt: serverTimestamp() }),
    restore: (id: string) => updateDoc(doc(firestore, paths.team(id)), { status: 'active', dissolvedOn: null, updatedAt: serverTimestamp() }),
    async leave(): Promise<void> {
      await db.doc(paths.officer(commune, pid)).delete()
      await deleteApp(app)
    },
  }
}

/** Waits until the functions have put the seat into the claims. */
async function hasSeat(uid: string, commune: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    if ((await admin.getUser(uid)).customClaims?.units?.[commune] === 'officer')
      return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error(`No seat in ${commune} reached the claims of ${uid} within a minute`)
}
