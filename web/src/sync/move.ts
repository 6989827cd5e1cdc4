import type { Recording } from '@tung-ngo/domain/command'
import type { PlaceSeat } from '../session/snapshot'
import type { OutboxEntry } from './types'
import type { Activity } from '@tung-ngo/domain/fact'
import { mayMove, moveReceived, recordElsewhere } from '@tung-ngo/domain/move-act'
import { lastClosedMonth } from '@tung-ngo/domain/period'
import { parsePhoto } from '@tung-ngo/domain/photo'
import { readSnapshot } from '../session/snapshot'
import { database } from './database'
import { getEntry } from './entries'
import { newId } from './new-id'
import { flush } from './occasions'
import { putEntry, undo } from './outbox'
import { photosOf } from './photo-links'
import { STORE_WORDS } from './store-words'

/** Other teams of the person to which an act may be moved now; none while it may be on its way. */
export function teamsToMoveTo({ state, attempts, kind, pid, team, recording: { fact, record } }: OutboxEntry): PlaceSeat[] {
  const isStill = state === 'received' || state === 'returned' || (state === 'waiting' && attempts === 0)
  if (!isStill || record || kind === 'report' || !mayMove(fact, pid, lastClosedMonth(Date.now())))
    return []
  return readSnapshot().places.filter(place => place.kind === 'team' && place.id !== team)
}

/**
 * Moves an act to another team. What was not received goes there instead; what was received is withdrawn where it is
 * and recorded there, as one act. Throws with a sentence for the person when it has left the phone meanwhile.
 */
export async function moveEntry(entry: OutboxEntry, to: PlaceSeat): Promise<OutboxEntry> {
  const isReceived = entry.state === 'received'
  const moved = await putEntry({
    recording: await recordingOf(entry, to, isReceived),
    title: entry.title,
    ...(isReceived ? { moves: entry.id } : { replaces: entry.id, ifStill: entry }),
    ...(entry.edit ? { edit: entry.edit } : {}),
  })
  void flush()
  return moved
}

/** Takes a move back: the act stands again where it was, or goes back there. */
export async function moveBack(moved: OutboxEntry, from: PlaceSeat): Promise<void> {
  if (moved.moves && await undo(moved.id) === 'removed')
    return
  const entry = await getEntry(moved.id)
  if (!entry || !teamsToMoveTo(entry).some(({ id }) => id === from.id))
    throw new Error(STORE_WORDS.left)
  await moveEntry(entry, from)
}

async function recordingOf(entry: OutboxEntry, to: PlaceSeat, isReceived: boolean): Promise<Recording> {
  const { team, id, recording: { fact } } = entry
  const act = { team, id, fact }
  const where = { team: to.id, factId: newId(), village: villageIn(to, (fact as Activity).village), photos: await photosHere(entry) }
  return isReceived ? moveReceived(act, where, newId()) : recordElsewhere(act, where)
}

/** A village team works in its village; a commune team in the village where it was, if that is one of its own. */
function villageIn({ village, villages, commune }: PlaceSeat, was: string): string {
  return village ?? (villages?.some(({ id }) => id === was) ? was : commune!)
}

/** Photos that were sent already stay with the team that has them. */
async function photosHere(entry: OutboxEntry): Promise<string[]> {
  const db = await database()
  const here = new Set(await db.getAllKeysFromIndex('photos', 'fact', entry.id))
  return photosOf(entry).length === 0 ? [] : (entry.recording.fact as Activity).photos!.filter(line => here.has(parsePhoto(line).id))
}
