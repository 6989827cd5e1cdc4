import type { Author } from '@tung-ngo/domain/command'
import type { Sheet } from '@tung-ngo/domain/household'
import type { OutboxEntry, StoredHousehold } from './types'
import { recordVisit, registerHousehold } from '@tung-ngo/domain/command'
import { BLANK_SHEET } from '@tung-ngo/domain/household'

export const TEAM = 't-1'
export const SHEET: Sheet = { ...BLANK_SHEET, village: 'b1', label: 'Lò Văn Ánh', consent: 'agreed', residents: { p1: 'Ánh' } }

export const authorOf = (factId: string, on = '2026-11-20'): Author => ({ team: TEAM, pid: 'p-1', factId, on, recordedOffline: true })

export function stored(id: string, sheet: Partial<StoredHousehold> = {}): StoredHousehold {
  return { ...SHEET, v: 1, visit: null, last: 'f0', updatedAt: 1000, id, team: TEAM, ...sheet }
}

let order = 0

export function entryOf(recording: OutboxEntry['recording'], more: Partial<OutboxEntry> = {}): OutboxEntry {
  const id = recording.writes[0]!.path.split('/').at(-1)!
  return {
    id, order: ++order, uid: 'u1', pid: 'p-1', team: TEAM, kind: recording.fact.kind, title: id, on: recording.fact.on,
    madeAt: 5000, state: 'waiting', attempts: 0, nextTryAt: 0, recording, ...more,
  }
}

export const visitOf = (factId: string, household: string, after: Sheet, more?: Partial<OutboxEntry>) =>
  entryOf(recordVisit(authorOf(factId), household, SHEET, after, { kind: 'visit', village: 'b1' }), more)

export const registrationOf = (factId: string, household: string, sheet = SHEET, more?: Partial<OutboxEntry>) =>
  entryOf(registerHousehold(authorOf(factId), household, sheet), more)
