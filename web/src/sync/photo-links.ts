import type { IDBPObjectStore } from 'idb'
import type { Schema } from './database'
import type { OutboxEntry } from './types'
import type { Activity } from '@tung-ngo/domain/fact'
import { parsePhoto } from '@tung-ngo/domain/photo'

type Photos = IDBPObjectStore<Schema, ('outbox' | 'photos')[], 'photos', 'readwrite'>

/** The photos that an act shows: ids, in its order. */
export function photosOf({ recording: { fact } }: Pick<OutboxEntry, 'recording'>): string[] {
  return (fact as Partial<Activity>).photos?.map(line => parsePhoto(line).id) ?? []
}

/** With its act, a photo is on its way. What the act that is replaced showed and this one does not, is gone. */
export async function linkPhotos(photos: Photos, entry: Omit<OutboxEntry, 'order'>, replaces: string | undefined): Promise<void> {
  const shown = photosOf(entry)
  for (const id of shown) {
    const photo = await photos.get(id)
    if (photo)
      await photos.put({ ...photo, team: entry.team, fact: entry.id, state: 'waiting', nextTryAt: 0 })
  }
  if (replaces)
    await deletePhotosOf(photos, replaces)
}

/** The act is gone; so are its photos that were not sent. */
export async function deletePhotosOf(photos: Photos, fact: string): Promise<void> {
  for (const id of await photos.index('fact').getAllKeys(fact))
    await photos.delete(id)
}
