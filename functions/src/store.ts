import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { StatedFigure } from '@tung-ngo/domain/base-figure'
import type { Channel } from '@tung-ngo/domain/channels/channel'
import type { CompositionReason } from '@tung-ngo/domain/composition/reason'
import type { Fact } from '@tung-ngo/domain/fact'
import type { HandlerErrors, Health, RecountHealth } from '@tung-ngo/domain/health'
import type { Device, InboxItem, Mail } from '@tung-ngo/domain/inbox'
import type { LogEntry } from '@tung-ngo/domain/log-entry'
import type { Member } from '@tung-ngo/domain/member'
import type { DriftDoc, RecountChunk, RecountDoc } from '@tung-ngo/domain/recount'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Household } from '@tung-ngo/domain/household'
import type { Day, Month } from '@tung-ngo/domain/period'
import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Person } from '@tung-ngo/domain/person'
import type { Refusal } from '@tung-ngo/domain/refusal'
import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { RecordPaper } from '@tung-ngo/domain/registers/record-paper'
import type { HandedRecord } from '@tung-ngo/domain/registers/handed-record'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { Issue } from '@tung-ngo/domain/reports/issue'
import type { Report, ReportEvent } from '@tung-ngo/domain/reports/report'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { SignInCode } from '@tung-ngo/domain/sign-in-code'
import type { TeamClosedDoc, TeamTallyDoc, UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { BulkWriter, CollectionGroup, DocumentReference, DocumentSnapshot, FirestoreDataConverter, Query, QuerySnapshot, Transaction, WriteResult } from 'firebase-admin/firestore'
import type { ChannelSumsDoc, ErrorsDoc, TeamListDoc, TriesDoc } from './stored'
import { paths } from '@tung-ngo/domain/paths'
import { FieldPath, FieldValue, Filter, getFirestore, Timestamp } from 'firebase-admin/firestore'

/**
 * The only door to Firestore. Documents pass it as the domain's types: a Timestamp outside is a number of
 * milliseconds inside, with microseconds as its fraction.
 */
export type Tx = Transaction
export type Bulk = BulkWriter
export type Ref<T> = DocumentReference<T>
export type Snapshot<T> = DocumentSnapshot<T>

/** Stands in a write for the time of its commit. */
export const SERVER_TIME = FieldValue.serverTimestamp() as unknown as number

const INSTANT_FIELDS = new Set(['at', 'updatedAt', 'createdAt', 'asOf', 'cursor', 'rollAt', 'readFrom', 'closedAt', 'expiresAt', 'usedAt', 'minute', 'until', 'wokenAt', 'signedOutAt', 'doneAt', 'startedAt', 'finishedAt', 'healedAt', 'sentAt', 'openedAt', 'frozenAt', 'noticeAt', 'readAt', 'builtAt'])

export function toMillis(time: Timestamp): number {
  return time.seconds * 1000 + time.nanoseconds / 1e6
}

function toTimestamp(millis: number): Timestamp {
  const seconds = Math.floor(millis / 1000)
  return new Timestamp(seconds, Math.round((millis - seconds * 1000) * 1000) * 1000)
}

/** A document's data as the domain knows it. */
export function fromStored<T>(data: object): T {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value instanceof Timestamp ? toMillis(value) : value])) as T
}

function toStored(data: object): object {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, typeof value === 'number' && INSTANT_FIELDS.has(field) ? toTimestamp(value) : value]))
}

const converter: FirestoreDataConverter<any> = {
  toFirestore: toStored,
  fromFirestore: snapshot => fromStored(snapshot.data()),
}

const db = () => getFirestore()
const ref = <T>(path: string) => db().doc(path).withConverter(converter) as Ref<T>
const inCollection = <T>(path: string) => db().collection(path).withConverter(converter) as Query<T>
const inGroup = <T>(name: string) => db().collectionGroup(name).withConverter(converter) as CollectionGroup<T>

/** One document each. */
export const docs = {
  unit: (unit: string) => ref<Unit>(paths.unit(unit)),
  base: (unit: string, id: string) => ref<StatedFigure>(paths.base(unit, id)),
  officer: (unit: string, person: string) => ref<Officer>(paths.officer(unit, person)),
  request: (unit: string, id: string) => ref<SeatRequest>(paths.request(unit, id)),
  unitTally: (unit: string) => ref<UnitTallyDoc>(paths.unitTally(unit)),
  unitClosed: (unit: string, month: Month) => ref<UnitClosedDoc>(paths.unitTally(unit, month)),
  team: (team: string) => ref<Team>(paths.team(team)),
  member: (team: string, person: string) => ref<Member>(paths.member(team, person)),
  reason: (team: string, rule: string) => ref<CompositionReason>(paths.reason(team, rule)),
  fact: (team: string, id: string) => ref<Fact>(paths.fact(team, id)),
  /** A fact, or an event of a record or report, below a team's or unit's path. */
  act: (place: string, below: string, id: string) => ref<{ by: string, sentBy?: string }>(`${place}/${below}/${id}`),
  access: (team: string, uid: string) => ref<AccessGrant>(paths.access(team, uid)),
  teamTally: (team: string) => ref<TeamTallyDoc>(paths.teamTally(team)),
  teamClosed: (team: string, month: Month) => ref<TeamClosedDoc>(paths.teamTally(team, month)),
  person: (person: string) => ref<Person>(paths.person(person)),
  logEntry: (event: string) => ref<LogEntry>(paths.logEntry(event)),
  signInCode: (hash: string) => ref<SignInCode>(paths.signInCode(hash)),
  household: (team: string, household: string) => ref<Household>(paths.household(team, household)),
  recount: (id: string) => ref<RecountDoc>(paths.recount(id)),
  recountChunk: (id: string, chunk: number) => ref<RecountChunk>(paths.recountChunk(id, chunk)),
  drift: (id: string, place: string) => ref<DriftDoc>(paths.drift(id, place)),
  health: (root: string) => ref<Health>(paths.health(root, 'now')),
  errors: (root: string, day: Day, shard: number) => ref<ErrorsDoc>(paths.health(root, `errors-${day}-${shard}`)),
  expected: (unit: string, report: string) => ref<ExpectedDoc>(paths.expected(unit, report)),
  expectedAt: (path: string) => ref<ExpectedDoc>(path),
  consolidation: (unit: string, report: string) => ref<ConsolidationDoc>(paths.consolidation(unit, report)),
  issue: (unit: string, report: string) => ref<Issue>(paths.issue(unit, report)),
  report: (path: string) => ref<Report>(path),
  reportEvent: (report: string, event: string) => ref<ReportEvent>(paths.reportEvent(report, event)),
  recordOf: (below: 'teams' | 'units', owner: string, register: string, record: string) => ref<RegisterRecord>(paths.record(below, owner, register, record)),
  recordEventOf: (below: 'teams' | 'units', owner: string, register: string, record: string, event: string) => ref<RecordEvent>(paths.recordEvent(below, owner, register, record, event)),
  recordPaper: (unit: string, register: string, record: string, part: string) => ref<RecordPaper>(paths.recordPaper(unit, register, record, part)),
  notice: (person: string, id: string) => ref<InboxItem>(paths.notice(person, id)),
  handedRecord: (unit: string, id: string) => ref<HandedRecord>(paths.handedRecord(unit, id)),
  anyAt: (path: string) => ref<Record<string, unknown>>(path),
  channel: (unit: string, id: string) => ref<Channel>(paths.channel(unit, id)),
  channelSums: (unit: string) => ref<ChannelSumsDoc>(`channelSums/${unit}`),
  mail: (id: string) => ref<Mail>(`mail/${id}`),
  teamList: (unit: string) => ref<TeamListDoc>(`lists/${unit}`),
  signInTries: () => ref<TriesDoc>('limits/signIn'),
}

/** Alternatives that one query may have. */
export const PARENTS_AT_ONCE = 30

/** Every query there is; each stands on an index in firestore.indexes.json or on an automatic one. */
export const queries = {
  obligations: () => inGroup<Obligation>('obligations'),
  listsDue: (from: Day, to: Day) => inGroup<ExpectedDoc>('periods').where('dueOn', '>=', from).where('dueOn', '<=', to),
  listsToClose: (from: Day, today: Day) => inGroup<ExpectedDoc>('periods').where('closesOn', '>=', from).where('closesOn', '<=', today),
  devices: (person: string) => inCollection<Device>(`${paths.person(person)}/devices`),
  members: (team: string) => inCollection<Member>(paths.members(team)),
  reasons: (team: string) => inCollection<CompositionReason>(paths.reasons(team)),
  logOf: (commune: string, what: readonly string[], since: number, limit: number) => inCollection<LogEntry>(paths.log).where('commune', '==', commune).where('what', 'in', [...what]).where('at', '>=', toTimestamp(since)).orderBy('at', 'desc').limit(limit),
  facts: (team: string) => inCollection<Fact>(paths.facts(team)),
  factsSince: (team: string, since: number) => inCollection<Fact>(paths.facts(team)).where('at', '>=', toTimestamp(since)),
  factsOfHousehold: (team: string, household: string) => inCollection<Fact>(paths.facts(team)).where('household', '==', household),
  recordsOf: (below: 'teams' | 'units', owner: string, register: string) => inCollection<RegisterRecord>(paths.records(below, owner, register)),
  /** The newest that were handed up to a unit. */
  handed: (unit: string, limit: number) => inCollection<HandedRecord>(paths.handed(unit)).orderBy('at', 'desc').limit(limit),
  recordsSince: (team: string, register: string, since: number) => inCollection<RegisterRecord>(paths.records('teams', team, register)).where('updatedAt', '>=', toTimestamp(since)),
  recordEvents: (below: 'teams' | 'units', owner: string, register: string, record: string) => inCollection<RecordEvent>(paths.recordEvents(below, owner, register, record)),
  /** Of all units: no team has a register of theirs. */
  allUnitRecords: (register: string) => inGroup<RegisterRecord>(register).select(),
  standingTeams: () => inCollection<Team>('teams').where('dissolvedOn', '==', null),
  unitsThatSay: (field: 'silentAfter') => inCollection<Unit>('units').where(field, '>', 0),
  lastFact: (team: string) => inCollection<Fact>(paths.facts(team)).orderBy('on', 'desc').limit(1),
  /** Of all teams. */
  openRecordsBy: (register: string, by: string) => inGroup<RegisterRecord>(register).where('by', '==', by).where('state', '==', 'open'),
  /** Of a report, after one instant (ms) up to another. */
  reportEvents: (report: string, after: number, until: number) => inCollection<ReportEvent>(paths.reportEvents(report)).where('at', '>', toTimestamp(after)).where('at', '<=', toTimestamp(until)),
  officers: (unit: string) => inCollection<Officer>(`${paths.unit(unit)}/officers`),
  households: (team: string) => inCollection<Household>(paths.households(team)),
  /** Closed months: their documents are named after them, and the open one is `now`. */
  closedOfTeam: (team: string) => inCollection<TeamClosedDoc>(`${paths.team(team)}/tallies`).where(FieldPath.documentId(), '<', 'a'),
  allTeams: () => inCollection<Team>('teams').select(),
  allUnits: () => inCollection<Unit>('units').where('level', 'in', ['nation', 'province', 'district', 'commune']).select('path'),
  unfinishedRecounts: () => inCollection<RecountDoc>('recounts').where('finishedAt', '==', null),
  chunksToDo: (id: string) => inCollection<RecountChunk>(`${paths.recount(id)}/chunks`).where('done', '==', false),
  channels: (unit: string) => inCollection<Channel>(paths.channels(unit)),
  channelSums: () => inCollection<ChannelSumsDoc>('channelSums'),
  bases: (unit: string) => inCollection<StatedFigure>(`${paths.unit(unit)}/bases`),
  allBases: () => inGroup<StatedFigure>('bases'),
  villages: (commune: string) => inCollection<Unit>('units').where('parent', '==', commune).where('level', '==', 'village'),
  unitsBelow: (unit: string) => inCollection<Unit>('units').where('path', 'array-contains', unit).where('level', 'in', ['nation', 'province', 'district', 'commune']),
  teamsOf: (commune: string) => inCollection<Team>('teams').where('commune', '==', commune),
  villagesBelow: (unit: string) => inCollection<Unit>('units').where('path', 'array-contains', unit).where('level', '==', 'village'),
  teamsBelow: (unit: string) => inCollection<Team>('teams').where('path', 'array-contains', unit),
  teamsDated: (field: 'foundedOn' | 'dissolvedOn', from: string, to: string) => inCollection<Team>('teams').where(field, '>=', from).where(field, '<=', to),
  unitsDated: (field: 'validFrom' | 'validTo', from: string, to: string) => inCollection<Unit>('units').where(field, '>=', from).where(field, '<=', to),
  membersDated: (field: 'joinedOn' | 'leftOn', from: string, to: string) => inGroup<Member>('members').where(field, '>=', from).where(field, '<=', to),
  /** Tallies of a unit's children that changed since an instant, without their ledgers and rows. */
  children: (unit: string, since: number) => inGroup<TeamTallyDoc | UnitTallyDoc>('tallies')
    .where('parent', '==', unit)
    .where('updatedAt', '>=', toTimestamp(since))
    .select('name', 'level', 'seq', 'asOf', 'tally'),
  /** The same of up to thirty units. */
  childrenOf: (units: string[], since: number) => inGroup<TeamTallyDoc | UnitTallyDoc>('tallies').where('parent', 'in', units).where('updatedAt', '>=', toTimestamp(since)),
  /** Which children of these units changed after an instant each; at most PARENTS_AT_ONCE units. */
  childrenSince: (parents: { unit: string, since: number }[]) => inGroup<TeamTallyDoc | UnitTallyDoc>('tallies')
    .where(Filter.or(...parents.map(({ unit, since }) => Filter.and(Filter.where('parent', '==', unit), Filter.where('updatedAt', '>', toTimestamp(since))))))
    .select('parent', 'seq', 'updatedAt'),
  /** What the log tells of decisions on a team. */
  decidedOn: (team: string) => inCollection<LogEntry>(paths.log).where('team', '==', team).where('what', 'in', ['team.established', 'team.decided', 'team.merged', 'team.dissolved']),
  root: () => inCollection<Unit>('units').where('parent', '==', null).limit(1),
  /** From one instant (ms) to before another. */
  refusals: (root: string, from: number, to: number) => inCollection<Refusal>(paths.refusals(root)).where('at', '>=', toTimestamp(from)).where('at', '<', toTimestamp(to)),
  lastRecount: () => inCollection<RecountHealth>('recounts').orderBy('startedAt', 'desc').limit(1),
  /** The open tallies of all units, without what they hold. */
  unitTallies: () => inGroup<UnitTallyDoc>('tallies').where('readFrom', '>=', toTimestamp(0)).select('seq'),
  /** Open tallies whose last closed month lies before `month`. */
  unclosed: (month: Month) => inGroup<TeamTallyDoc | UnitTallyDoc>('tallies').where('closed', '<', month).select('level'),
  /** At most PARENTS_AT_ONCE numbers. */
  peopleCalled: (phones: string[]) => inCollection<Person>('people').where('phones', 'array-contains-any', phones),
  memberships: (person: string) => inGroup<Member>('members').where('pid', '==', person),
  offices: (person: string) => inGroup<Officer>('officers').where('pid', '==', person),
  openAccesses: (person: string, now: number) => inGroup<AccessGrant>('accesses').where('pid', '==', person).where('until', '>', toTimestamp(now)),
  unusedCodes: (person: string) => inCollection<SignInCode>('signInCodes').where('pid', '==', person).where('usedAt', '==', null),
  /** What lies below the teams from `first` to `last`, in the order of their ids. */
  belowTeams: <T>(collection: string, first: string, last: string) => inGroup<T>(collection)
    .orderBy(FieldPath.documentId())
    .startAt(`${paths.team(first)}/${collection}/ `)
    .endAt(`${paths.team(last)}/${collection}/\uF8FF`),
}

/** How documents are read: as they stand, or within a transaction. */
export interface Reader {
  document: <T>(ref: Ref<T>) => Promise<Snapshot<T>>
  query: <T>(query: Query<T>) => Promise<QuerySnapshot<T>>
}
export const plainly: Reader = { document: ref => ref.get(), query: query => query.get() }
export const within = (tx: Tx): Reader => ({ document: ref => tx.get(ref), query: query => tx.get(query) })

/** Runs `work` in a transaction; it is tried again on contention, `attempts` times in all. */
export function transact<T>(work: (tx: Tx) => Promise<T>, attempts = 5): Promise<T> {
  return db().runTransaction(work, { maxAttempts: attempts })
}

export function getAll<T>(refs: Ref<T>[]): Promise<Snapshot<T>[]> {
  return refs.length > 0 ? db().getAll(...refs as DocumentReference[]) as Promise<Snapshot<T>[]> : Promise.resolve([])
}

/** The same with these fields alone: tallies are large. */
export function getFields<T>(refs: Ref<T>[], fields: (keyof T & string)[]): Promise<Snapshot<T>[]> {
  return refs.length > 0 ? db().getAll(...refs as DocumentReference[], { fieldMask: fields }) as Promise<Snapshot<T>[]> : Promise.resolve([])
}

/** Adds failures to those of a day; of each handler the latest one stands. */
export async function addErrors(root: string, day: Day, shard: number, errors: Record<string, HandlerErrors>): Promise<void> {
  const handlers = Object.fromEntries(Object.entries(errors).map(([handler, noted]) => [handler, { ...noted, count: FieldValue.increment(noted.count) }]))
  await db().doc(docs.errors(root, day, shard).path).set({ handlers }, { merge: true })
}

/** Writes a document unless one stands there; whether it did. */
export async function createOnce<T extends object>(document: Ref<T>, data: T): Promise<boolean> {
  try {
    await document.create(data as never)
    return true
  }
  catch (error) {
    if (codeOf(error) === ALREADY_EXISTS)
      return false
    throw error
  }
}

/** Writes some fields of a document; whether there is one. */
export async function changeFields<T extends object>(document: Ref<T>, data: Partial<T>): Promise<boolean> {
  try {
    await document.update(toStored(data))
    return true
  }
  catch (error) {
    if (codeOf(error) === NOT_FOUND)
      return false
    throw error
  }
}

/** Id of the team or unit that a document lies below: `teams/t1/tallies/now` → `t1`. */
export const ownerOf = (document: { ref: DocumentReference<any> }): string => document.ref.parent.parent!.id

/** Whether a document lies below a team (and not below a unit). */
export const isBelowTeam = (document: { ref: DocumentReference<any> }): boolean => document.ref.parent.parent!.parent.id === 'teams'

const [NOT_FOUND, ALREADY_EXISTS] = [5, 6]
/** Whether somebody else wrote at the same time (ABORTED), or before (FAILED_PRECONDITION, ALREADY_EXISTS). */
export const isContention = (error: unknown): boolean => [10].includes(codeOf(error))
export const isOvertaken = (error: unknown): boolean => [5, 6, 9, 10].includes(codeOf(error))
const codeOf = (error: unknown) => Number((error as { code?: unknown } | null)?.code)

/** Many writes beside each other; each stands for itself. */
export function bulkWriter(): Bulk {
  const writer = db().bulkWriter({ throttling: false })
  writer.onWriteError(error => error.failedAttempts < 3 && !isOvertaken(error))
  return writer
}

/** Writes a document with others, unless one stands there; whether it did. */
export async function createTogether<T extends object>(writer: Bulk, document: Ref<T>, data: T): Promise<boolean> {
  try {
    await writer.create(document, data as never)
    return true
  }
  catch (error) {
    if (codeOf(error) === ALREADY_EXISTS)
      return false
    throw error
  }
}

/** Writes some fields of a document with others. */
export async function updateTogether<T extends object>(writer: Bulk, document: Ref<T>, data: Partial<T>): Promise<boolean> {
  await writer.update(document as Ref<any>, toStored(data))
  return true
}

/** Writes a document if it is still the one that was read; resolves to the time of the commit (ms). */
export async function replace<T extends object>(writer: Bulk, document: Ref<T>, data: T, read: Snapshot<T> | undefined): Promise<number> {
  const result: WriteResult = await (read?.exists ? writer.update(document, toStored(data), { lastUpdateTime: read.updateTime! }) : writer.create(document, data as never))
  return toMillis(result.writeTime)
}
