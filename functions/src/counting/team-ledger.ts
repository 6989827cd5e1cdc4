import type { ClosedMonth } from '@tung-ngo/domain/closing'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Tx } from '../store'
import { closeDue, lastFrozenMonth, rebuild } from '@tung-ngo/domain/closing'
import { dayOf } from '@tung-ngo/domain/day'
import { byTime, recordFact, recordMember, recordTeam, refoldHousehold } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import { closesAt } from '@tung-ngo/domain/period'
import type { RecordSource } from '@tung-ngo/domain/registers/record-ledger'
import { recordRecord } from '@tung-ngo/domain/registers/record-ledger'
import type { Tally } from '@tung-ngo/domain/tally'
import { tallyOf } from '@tung-ngo/domain/tally'
import { docs, queries, SERVER_TIME, within } from '../store'
import { parseFacts } from './parse-fact'
import { pastOf } from './past'
import { readRecords } from './team-records'

/** A team's ledger while a transaction works on it. `moved`: it must be written. */
export interface OpenTeam extends Pick<TeamTallyDoc, 'parent' | 'name' | 'level' | 'seq' | 'cursor' | 'rollAt' | 'ledger'> {
  closed: ClosedMonth[]
  moved: boolean
  /** Its figures as they are stored; null where there is no tally yet. */
  tally: Tally | null
}

export interface TeamDocs { team: Team, members: Record<string, Member>, facts: StoredFact[], records: RecordSource[] }

/** Margin for commits that became visible after the last closing had read (ms). */
const LATE_COMMIT = 3_600_000

/**
 * Reads a team's ledger, with every month that is due closed; built from the sources where there is none yet.
 * Before a month closes, all facts since the last closing are looked through, the roll and the team's own document
 * too: an event that was lost is made good.
 */
export async function openTeam(tx: Tx, team: string, now: number): Promise<OpenTeam | null> {
  const stored = (await tx.get(docs.teamTally(team))).data()
  if (!stored)
    return rebuiltTeam(tx, team, now, undefined)
  const open = { ...stored, closed: [], moved: false }
  if (stored.closed < lastFrozenMonth(now)) {
    const since = Math.max(0, closesAt(stored.closed) - LATE_COMMIT)
    await readRoll(tx, team, open)
    for (const record of await readRecords(within(tx), team, since))
      recordRecord(open.ledger, record)
    await takeFacts(tx, team, open, parseFacts((await tx.get(queries.factsSince(team, since))).docs))
    close(open, now)
  }
  return open
}

/** Who is on the roll, where the team belongs, and from when to when it stands, as the documents say. */
async function readRoll(tx: Tx, team: string, open: OpenTeam): Promise<void> {
  const { ledger } = open
  const document = (await tx.get(docs.team(team))).data() ?? null
  recordTeam(ledger, document)
  if (document)
    Object.assign(open, belongs(document))
  const roll = new Map((await tx.get(queries.members(team))).docs.map(entry => [entry.id, entry.data()]))
  for (const person of new Set([...Object.keys(ledger.members), ...roll.keys()]))
    recordMember(ledger, person, roll.get(person) ?? null)
}

/** Where a team counts, and under which name. */
export function belongs({ commune, name, level }: Team): Pick<OpenTeam, 'parent' | 'name' | 'level'> {
  return { parent: commune, name, level }
}

function close(open: OpenTeam, instant: number): void {
  const closed = closeDue(open.ledger, instant)
  open.closed.push(...closed)
  open.moved ||= closed.length > 0
}

/** The team as its sources say; null where there is no such team. `seq` goes on from the stored one. */
export async function rebuiltTeam(tx: Tx, team: string, now: number, seq: number | undefined): Promise<OpenTeam | null> {
  const document = (await tx.get(docs.team(team))).data()
  if (!document)
    return null
  const [members, facts] = [await tx.get(queries.members(team)), await tx.get(queries.facts(team))]
  return teamFrom({
    team: document,
    members: Object.fromEntries(members.docs.map(member => [member.id, member.data()])),
    facts: parseFacts(facts.docs),
    records: await readRecords(within(tx), team),
  }, now, seq)
}

/** A tally that was lost begins beyond every `seq` it ever had: they grow by less than one a millisecond. */
export function teamFrom({ team, members, facts, records }: TeamDocs, now: number, seq = Math.floor(now)): OpenTeam {
  const { ledger, closed } = rebuild({ team, since: team.createdAt, members, facts, records }, now)
  return {
    ...belongs(team),
    seq,
    cursor: facts.reduce((newest, fact) => Math.max(newest, fact.at), 0),
    rollAt: Object.values(members).reduce((newest, member) => Math.max(newest, member.updatedAt), team.updatedAt),
    ledger,
    closed,
    moved: true,
    tally: null,
  }
}

/**
 * Takes facts into an open ledger, each after the months that were closed when the server took it. A household
 * whose facts came out of order is folded again from all of them.
 */
export async function takeFacts(tx: Tx, team: string, open: OpenTeam, facts: StoredFact[]): Promise<void> {
  for (const fact of facts.toSorted(byTime)) {
    close(open, fact.at)
    const past = await pastOf(tx, team, open, fact)
    const result = recordFact(open.ledger, fact, past)
    if (result === 'known')
      continue
    if (result === 'unordered')
      refoldHousehold(open.ledger, fact, parseFacts((await tx.get(queries.factsOfHousehold(team, fact.household!))).docs), past)
    open.cursor = Math.max(open.cursor, fact.at)
    open.moved = true
  }
}

/** The document that an open ledger is stored as. */
export function teamTallyDoc({ parent, name, level, seq, cursor, rollAt, ledger }: OpenTeam, now: number): TeamTallyDoc {
  return {
    v: 1,
    parent,
    name,
    level,
    seq: seq + 1,
    asOf: SERVER_TIME,
    updatedAt: SERVER_TIME,
    closed: ledger.closed,
    day: dayOf(now),
    tally: tallyOf(ledger, dayOf(now)),
    ledger,
    cursor,
    rollAt,
  }
}

/** Writes an open ledger, once, with the months that it closed. */
export function saveTeam(tx: Tx, team: string, open: OpenTeam, now: number): void {
  tx.set(docs.teamTally(team), teamTallyDoc(open, now))
  for (const month of open.closed)
    tx.set(docs.teamClosed(team, month.month), { v: 1, ...month, closedAt: SERVER_TIME })
}
