import type { Register, Value } from '@tung-ngo/domain/registers/register'
import type { StoredEvent } from '@tung-ngo/domain/registers/record-events'
import type { Doc } from '../support/rules'
import type { Actor } from './actors'
import type { Site } from './tree'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { HANDED_LEVELS, handedTo } from '@tung-ngo/domain/registers/register-access'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { Timestamp } from 'firebase/firestore'
import { ACTORS } from './actors'
import { newId, TODAY } from './documents'
import { placeOf, SITES } from './tree'

/** Right documents of any register, made of its fields. */
const RECORDED = Timestamp.fromMillis(1_700_000_000_000)
export const STANDING_RECORD = 'd-1'
export const STANDING_EVENT = 'e-1'

/** The team or unit at a site that the register's records lie below. */
const ownerAt = ({ below }: Register, { team, unit }: Site): string => below === 'teams' ? team : unit
export const collectionOf = ({ below, id }: Register): string => `${below}/${id}`
export const recordPath = (register: Register, site: Site, record = STANDING_RECORD): string => paths.record(register.below, ownerAt(register, site), register.id, record)
export const eventPath = (register: Register, site: Site, event = STANDING_EVENT, record = STANDING_RECORD): string => paths.recordEvent(register.below, ownerAt(register, site), register.id, record, event)

/** Somebody who may do anything in a register at the village site. */
export const keeperOf = ({ below }: Register): Actor => below === 'teams' ? ACTORS.doubleSeat : ACTORS.villageOfficer
export const VILLAGE = SITES.village

const SAMPLES: Record<string, Value> = { line: 'Bản mất sóng', prose: 'Từ tuần trước\nchưa có lại', count: 12, day: TODAY, yesNo: true, person: 'x-member', unit: 'na-ot-b1' }
const sampleOf = (register: Register, name: string): Value => {
  const field = register.fields[name]!
  return field.kind === 'choice' ? Object.keys(field.options)[0]! : SAMPLES[field.kind]!
}
const filled = (register: Register, names: readonly string[]) => Object.fromEntries(names.map(name => [name, sampleOf(register, name)]))

/** What an event sets: all fields of a new record or an edit; of a move, what it asks for. */
export function eventDoc(register: Register, kind: string, by: string): Doc {
  const after = filled(register, kind === 'create' || kind === 'edit' ? Object.keys(register.fields) : register.moves[kind]!.asks ?? [])
  return { v: SHAPE_VERSION, kind, after, note: 'Đã trao đổi với bản', by, at: SERVER_TIME }
}

/** A new record with every field filled in. */
export function recordDoc(register: Register, by: string, last = newId('e')): Doc {
  const created = eventDoc(register, 'create', by) as unknown as StoredEvent
  return { ...applyEvent(register, null, { ...created, id: last }), at: SERVER_TIME, updatedAt: SERVER_TIME }
}

/** The record in a state, as it has stood for long. */
export const standingDoc = (register: Register, state = Object.keys(register.states)[0]!): Doc =>
  ({ ...recordDoc(register, 'x-somebody', STANDING_EVENT), state, at: RECORDED, updatedAt: RECORDED })

export const standingEvent = (register: Register): Doc => ({ ...eventDoc(register, 'edit', 'x-somebody'), at: RECORDED })

/** Of a register whose records are handed up: one that stands at each level above the commune, and what it says there. */
export const handedRecords = (register: Register): { record: string, level: string, data: Doc }[] =>
  register.handed === undefined ? [] : HANDED_LEVELS.map(level => ({ record: `d-${level}`, level, data: { ...standingDoc(register), [register.handed!]: level } }))

/** The units that such a record of the site's team was handed up to. */
export function handedAt(register: Register, site: Site, level: string): string[] {
  const { district, province, path } = placeOf(site)
  return handedTo(register, { [register.handed!]: level }, { district, province, nation: path[0]! })
}

/** The record after an event, and what the event's commit changes in it. */
export function changesBy(register: Register, before: Doc, event: Doc, last: string): Doc {
  const { kind, after } = event as unknown as StoredEvent
  return { ...after, v: SHAPE_VERSION, state: register.moves[kind]?.to ?? before.state, updatedAt: SERVER_TIME, last }
}

/** Kinds of events after which a record that stands may be another, each with a state in which it can happen. */
export const stepsOf = ({ moves, editable }: Register): [kind: string, from: string][] =>
  [['edit', editable[0]!], ...Object.entries(moves).map(([kind, { from }]): [string, string] => [kind, from[0]!])]
