import type { OutboxEntry } from './types'
import { dayOf } from '@tung-ngo/domain/day'

/** So many received acts stay listed, however old. */
const KEPT = 50

/** Received acts that need no longer be listed: not of today, and not among the last fifty. */
export function prunable(entries: readonly OutboxEntry[], now: number): OutboxEntry[] {
  return entries
    .filter(entry => entry.state === 'received')
    .toSorted((a, b) => b.receivedAt! - a.receivedAt!)
    .slice(KEPT)
    .filter(entry => dayOf(entry.receivedAt!) < dayOf(now))
}
