import type { Fact } from '@tung-ngo/domain/fact'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import type { Figures } from '@tung-ngo/domain/metric'
import type { TeamTallyDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'
import { randomUUID } from 'node:crypto'
import { initializeApp } from 'firebase-admin/app'
import { dayOf } from '@tung-ngo/domain/day'
import { hop } from '../../functions/src/counting/hop'
import type { Outcome } from '../../functions/src/counting/outcome'
import { docs } from '../../functions/src/store'
import { countUnit } from '../../functions/src/units/count-unit'

initializeApp({ projectId: `demo-counting-${randomUUID().slice(0, 8)}` })

/** An instant of 20/11/2026, 19:00 in Vietnam. */
export const EVENING = Date.parse('2026-11-20T12:00:00Z')
export const DAY = 86_400_000

let serial = 0
export const newId = (kind: string) => `${kind}${++serial}-${randomUUID().slice(0, 6)}`

const TYPES: Record<UnitLevel, Unit['type']> = { nation: 'quoc_gia', province: 'tinh', district: 'huyen', commune: 'xa', village: 'ban' }

/** A unit below another (or a root), with its tally as the trigger makes it. */
export async function unitBelow(parent: { id: string, path: string[] } | null, level: UnitLevel, now = EVENING) {
  const id = newId(level)
  const path = [...parent?.path ?? [], id]
  const unit: Unit = { v: 1, name: id, type: TYPES[level], level, code: '', parent: parent?.id ?? null, path, validFrom: '2020-01-01', validTo: null, predecessors: [], successors: [] }
  await docs.unit(id).create(unit)
  await countUnit(id, parent ? [parent.id] : [], now)
  return { id, path }
}

/** Nation, province, district, commune. */
export async function lineOfUnits(now = EVENING) {
  const nation = await unitBelow(null, 'nation', now)
  const province = await unitBelow(nation, 'province', now)
  const district = await unitBelow(province, 'district', now)
  const commune = await unitBelow(district, 'commune', now)
  return { nation, province, district, commune }
}

type Line = Awaited<ReturnType<typeof lineOfUnits>>

function teamIn({ province, district, commune }: Line, createdAt = EVENING - 90 * DAY): Team {
  const founded = dayOf(createdAt)
  return { v: 1, name: 'Tổ bản Nà Xa', level: 'village', status: 'active', unit: `${commune.id}-b1`, path: [...commune.path, `${commune.id}-b1`], province: province.id, district: district.id, commune: commune.id, foundedOn: founded, dissolvedOn: null, createdAt, updatedAt: createdAt }
}

export function memberSince(pid: string, joinedOn: string, more: Partial<Member> = {}): Member {
  return { v: 1, pid, name: 'Người Thử', role: 'member', kind: 'local', organisation: 'other', position: '', phone: null, joinedOn, leftOn: null, confirmed: true, by: 'm1', updatedAt: EVENING, ...more }
}

export async function addTeam(line: Line, more: Partial<Team> = {}): Promise<string> {
  const id = newId('t')
  await docs.team(id).create({ ...teamIn(line), ...more })
  return id
}

/** Writes a fact as the server took it at an instant. */
export async function writeFact(team: string, fact: Omit<Fact, 'v' | 'by'> & Partial<Fact>): Promise<StoredFact> {
  const id = newId('f')
  const data = { v: 1, by: 'm1', ...fact } as Fact
  await docs.fact(team, id).create(data)
  return { ...data, id }
}

export const visit = (at: number, household = 'h1', on = dayOf(at)) => ({ kind: 'visit' as const, village: 'b1', on, at, household, met: 'met' as const })

/** Runs the hops of an outcome and all that follow from them, up to the root. */
export async function climb({ hops }: Outcome, now = EVENING): Promise<void> {
  for (const { unit, full } of hops)
    await climb(await hop(unit, full, now), now)
}

export const teamTally = async (team: string): Promise<TeamTallyDoc> => (await docs.teamTally(team).get()).data()!
export const unitTally = async (unit: string): Promise<UnitTallyDoc> => (await docs.unitTally(unit).get()).data()!
export const stockOf = async (unit: string): Promise<Figures> => (await unitTally(unit)).tally.stock

/** An official of a unit, signed in. */
export async function seated(unit: string, role: 'officer' | 'viewer' | 'operator' = 'officer') {
  const pid = newId('o')
  await docs.person(pid).set({ v: 3, name: 'Cầm Thị Thử', phones: [], uid: `u-${pid}`, claimsVersion: 1, wokenAt: EVENING, updatedAt: EVENING })
  await docs.officer(unit, pid).set({ v: 3, pid, name: 'Cầm Thị Thử', role, phone: null, endedOn: null, by: 'grant', updatedAt: EVENING })
  return { uid: `u-${pid}`, pid }
}
