import type { LogEntry, LogEvent } from '@tung-ngo/domain/log-entry'
import type { Found } from '../sync/documents'
import { paths } from '@tung-ngo/domain/paths'

export type Entry = Found<LogEntry>

/** Where the log is asked for: a team by its leader, or an area by whoever watches over it; none is the nation. */
export type LogPlace = Partial<Record<'team' | 'province' | 'district' | 'commune', string>>

/**
 * Narrower than a place: `after` an instant, `before` another (ms), `about` up to thirty persons; `what`: some events, with
 * a `person` (who did it, or about whom) fourteen at most. Each part is an index of its own, which Firestore merges.
 */
export interface LogPart { after?: number, before?: number, about?: string[], what?: readonly LogEvent[], person?: string }

/** What happened last at a place, the newest first. */
export async function readLog(place: LogPlace, limit: number, { after, before, about, what, person }: LogPart = {}): Promise<Entry[]> {
  const { listDocuments } = await import('../sync/documents')
  return listDocuments<LogEntry>(paths.log, {
    equal: place,
    newest: 'at',
    limit,
    ...after === undefined ? {} : { after: ['at', after] },
    ...before === undefined ? {} : { before: ['at', before] },
    ...about ? { oneOf: ['about', about] } : what ? { oneOf: ['what', [...what]] } : {},
    ...person ? { either: ['by', 'about', person] } : {},
  })
}

/** Whose seats sleep, as far as these entries tell: given, rested or signed out, and no code entered since. */
export function asleepIn(entries: Pick<LogEntry, 'what' | 'about'>[]): Set<string> {
  const last = new Map<string, boolean>()
  for (const { what, about } of entries.toReversed()) {
    if (!about)
      continue
    if (what === 'code.used' || what === 'seat.moved')
      last.set(about, false)
    else if (what === 'person.signedOut' || what === 'person.rested' || (what === 'seat.given' && !last.has(about)))
      last.set(about, true)
  }
  return new Set([...last].filter(([, sleeps]) => sleeps).map(([person]) => person))
}
