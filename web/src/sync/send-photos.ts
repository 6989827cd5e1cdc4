import type { User } from 'firebase/auth'
import type { StoredPhoto } from './types'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { Bytes, doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore/lite'
import { firebase } from '../session/firebase'
import { backoff, isDue } from './backoff'
import { announce } from './changes'
import { database } from './database'
import { firestore, inTime, PHOTO_TIMEOUT_MS } from './firestore'
import { withPhotoLock } from './lock'
import { codeOf, isAnswer, isFinal, stopsAll } from './refusal'

type Outcome = { kind: 'received' | 'refused' } | { kind: 'kept', nextTryAt: number, stop: boolean }

/**
 * Sends photos one by one, each after the act that shows it was received, and none while an act of the person waits.
 * Between two photos the lock is free for who leaves. @returns how many still wait
 */
export async function flushPhotos(eager = false): Promise<number> {
  const tried = new Set<string>()
  let goesOn = true
  while (goesOn)
    goesOn = await withPhotoLock(() => sendNext(tried, eager))
  return await (await database()).countFromIndex('photos', 'state', 'waiting')
}

/** @returns whether it is worth looking for another */
async function sendNext(tried: Set<string>, eager: boolean): Promise<boolean> {
  const { auth } = await firebase()
  await auth.authStateReady()
  const user = auth.currentUser
  const photo = user && await nextPhoto(user.uid, tried, eager)
  if (!photo)
    return false
  tried.add(photo.id)
  const outcome = await send(photo, user)
  await settle(photo, outcome)
  return outcome.kind !== 'kept' || !outcome.stop
}

/** The oldest photo that may go now. */
async function nextPhoto(uid: string, tried: ReadonlySet<string>, eager: boolean): Promise<StoredPhoto | undefined> {
  const transaction = (await database()).transaction(['outbox', 'photos'])
  const outbox = transaction.objectStore('outbox')
  const [photos, entries] = await Promise.all([transaction.objectStore('photos').index('state').getAll('waiting'), outbox.getAll()])
  const own = entries.filter(entry => entry.uid === uid)
  if (own.some(({ state }) => state === 'waiting' || state === 'sending'))
    return undefined
  const returned = new Set(own.filter(({ state }) => state === 'returned').map(({ id }) => id))
  return photos
    .filter(photo => photo.uid === uid && !tried.has(photo.id) && !returned.has(photo.fact) && (eager || isDue(photo.nextTryAt, Date.now())))
    .sort((a, b) => a.takenAt - b.takenAt)[0]
}

/** A photo that is there already is refused as a change of itself; then it is asked for. */
async function send(photo: StoredPhoto, user: User): Promise<Outcome> {
  try {
    if (await create(photo))
      return { kind: 'received' }
    await inTime(user.getIdToken(true))
    return { kind: await create(photo) || await isThere(photo) ? 'received' : 'refused' }
  }
  catch (error) {
    const code = codeOf(error)
    return { kind: 'kept', nextTryAt: Date.now() + backoff(photo.attempts + 1, isAnswer(code), Math.random()), stop: stopsAll(code) }
  }
}

/** @returns false when the server said no; throws on everything else */
async function create({ team, id, fact, bytes }: StoredPhoto): Promise<boolean> {
  const at = doc(await firestore(), paths.photo(team, id))
  try {
    await inTime(setDoc(at, { v: SHAPE_VERSION, fact, bytes: Bytes.fromUint8Array(bytes), at: serverTimestamp() }), PHOTO_TIMEOUT_MS)
    return true
  }
  catch (error) {
    if (!isFinal(codeOf(error)))
      throw error
    return false
  }
}

async function isThere({ team, id }: StoredPhoto): Promise<boolean> {
  try {
    return (await inTime(getDoc(doc(await firestore(), paths.photo(team, id))), PHOTO_TIMEOUT_MS)).exists()
  }
  catch (error) {
    if (codeOf(error) === 'permission-denied')
      return false
    throw error
  }
}

/** What was received leaves the phone; what was deleted meanwhile stays deleted. */
async function settle(photo: StoredPhoto, outcome: Outcome): Promise<void> {
  const transaction = (await database()).transaction('photos', 'readwrite')
  const { store } = transaction
  const kept = await store.get(photo.id)
  if (kept && outcome.kind === 'received')
    await store.delete(photo.id)
  else if (kept && outcome.kind === 'refused')
    await store.put({ ...kept, state: 'refused' })
  else if (kept && outcome.kind === 'kept')
    await store.put({ ...kept, attempts: kept.attempts + 1, nextTryAt: outcome.nextTryAt })
  await transaction.done
  announce({ kind: 'outbox', team: photo.team })
}
