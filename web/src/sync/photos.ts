import type { StoredPhoto } from './types'
import { readSnapshot } from '../session/snapshot'
import { announce } from './changes'
import { database } from './database'
import { newId } from './new-id'
import { STORE_WORDS } from './store-words'

/** Keeps a photo of a form that is not saved yet; throws with a sentence when the phone has no room. @returns its id */
export async function keepPhoto(team: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const photo: StoredPhoto = {
    id: newId(), uid: readSnapshot().account!.uid, team, fact: '', bytes, takenAt: Date.now(), state: 'draft', attempts: 0, nextTryAt: 0,
  }
  try {
    await (await database()).put('photos', photo)
    return photo.id
  }
  catch (error) {
    throw new Error((error as Error).name === 'QuotaExceededError' ? STORE_WORDS.fullForPhoto : STORE_WORDS.closed, { cause: error })
  }
}

/** A photo that is still on this phone, and of the person who is signed in. */
export async function getPhoto(id: string): Promise<StoredPhoto | undefined> {
  const photo = await (await database()).get('photos', id)
  return photo?.uid === readSnapshot().account?.uid ? photo : undefined
}

/** Photos of this person that an act shows and the server does not have yet. */
export async function listUnsentPhotos(): Promise<StoredPhoto[]> {
  const uid = readSnapshot().account?.uid
  return (await (await database()).getAll('photos')).filter(photo => photo.uid === uid && photo.state !== 'draft')
}

/** Deletes photos that were not sent, at the person's word. */
export async function dropPhotos(ids: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction('photos', 'readwrite')
  const dropped = await Promise.all(ids.map(id => transaction.store.get(id)))
  await Promise.all([...ids.map(id => transaction.store.delete(id)), transaction.done])
  for (const team of new Set(dropped.map(photo => photo?.team)))
    team && announce({ kind: 'outbox', team })
}

/** Sends refused photos of an act once more. */
export async function sendPhotosAgain(fact: string): Promise<void> {
  const transaction = (await database()).transaction('photos', 'readwrite')
  for (const photo of await transaction.store.index('fact').getAll(fact))
    await transaction.store.put({ ...photo, state: 'waiting', nextTryAt: 0 })
  await transaction.done
}
