import type { LogEntry } from '@tung-ngo/domain/log-entry'
import type { Found } from '../sync/documents'
import { paths } from '@tung-ngo/domain/paths'

export type Entry = Found<LogEntry>

/** Where the log is asked for: a team by its leader, or an area by whoever watches over it; none is the nation. */
export type LogPlace = Partial<Record<'team' | 'province' | 'district' | 'commune', string>>

/** Narrower than a place: `before` an instant (ms), or `about` up to thirty persons. */
export interface LogPart { before?: number, about?: string[] }

/** What happened last at a place, the newest first. */
export async function readLog(place: LogPlace, limit: number, { before, about }: LogPart = {}): Promise<Entry[]> {
  const { listDocuments } = await import('../sync/documents')
  return listDocuments<LogEntry>(paths.log, { equal: place, newest: 'at', limit, ...before === undefined ? {} : { before: ['at', before] }, ...about ? { oneOf: ['about', about] } : {} })
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
