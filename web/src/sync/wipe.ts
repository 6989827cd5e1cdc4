import { ALL_ASKED, askedOfTeam } from './asked-at'
import { announce } from './changes'
import { database, ofTeam } from './database'
import { NOTICES } from './notices'
import { ALL_TALLIES, talliesOf } from './unit-tallies'
import { ALL_RECORDS, recordsOfTeam } from './record-store'

/** Removes what this phone knows of a team, or of a unit, because the seat is gone. Unsent work stays. */
export async function wipeTeam(team: string): Promise<void> {
  const transaction = (await database()).transaction(['households', 'members', 'heads', 'told', 'reports', 'firstPages', 'meta'], 'readwrite')
  await Promise.all([
    transaction.objectStore('meta').delete(recordsOfTeam(team)),
    transaction.objectStore('meta').delete(askedOfTeam(team)),
    transaction.objectStore('meta').delete(talliesOf(team)),
    transaction.objectStore('households').delete(ofTeam(team)),
    transaction.objectStore('members').delete(ofTeam(team)),
    transaction.objectStore('heads').delete(team),
    transaction.objectStore('told').delete(ofTeam(team)),
    transaction.objectStore('reports').delete(ofTeam(team)),
    transaction.objectStore('firstPages').delete(team),
    transaction.done,
  ])
  announce({ kind: 'team', team })
}

/** Removes all personal data, as a person leaves. Unsent work of everybody stays, received acts of this person go. */
export async function wipePersonalData(uid: string | undefined): Promise<void> {
  const transaction = (await database()).transaction(['households', 'members', 'heads', 'told', 'reports', 'firstPages', 'drafts', 'outbox', 'photos', 'meta'], 'readwrite')
  const outbox = transaction.objectStore('outbox')
  const received = (await outbox.index('state').getAll('received')).filter(entry => entry.uid === uid)
  const photos = transaction.objectStore('photos')
  const unsaved = (await photos.index('state').getAll('draft')).filter(photo => photo.uid === uid)
  await Promise.all([
    transaction.objectStore('meta').delete(ALL_RECORDS),
    transaction.objectStore('meta').delete(ALL_ASKED),
    transaction.objectStore('meta').delete(ALL_TALLIES),
    transaction.objectStore('meta').delete(NOTICES),
    transaction.objectStore('households').clear(),
    transaction.objectStore('members').clear(),
    transaction.objectStore('heads').clear(),
    transaction.objectStore('told').clear(),
    transaction.objectStore('reports').clear(),
    transaction.objectStore('firstPages').clear(),
    transaction.objectStore('drafts').delete(IDBKeyRange.bound(`${uid} `, `${uid} \uFFFF`)),
    ...received.map(entry => outbox.delete(entry.order)),
    ...unsaved.map(({ id }) => photos.delete(id)),
    transaction.done,
  ])
  announce({ kind: 'wiped' })
}

/** Leaves nothing: neither what others have not sent from this phone, nor drafts. For a phone that was lost. */
export async function wipeEverything(): Promise<void> {
  const db = await database()
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
  await Promise.all([...[...db.objectStoreNames].map(name => transaction.objectStore(name).clear()), transaction.done])
  announce({ kind: 'wiped' })
}
