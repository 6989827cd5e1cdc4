import type { UnitId } from '../world/tree'
import type { Actor } from '../world/actors'
import type { Request } from '../support/request'
import type { Doc, Rules } from '../support/rules'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { canAsk, canDecide, canSeat, canWriteRow } from '@tung-ngo/domain/seat-access'
import { TEAM_ROLES, UNIT_ROLES } from '@tung-ngo/domain/seat'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { teamPlace } from '../matrix/row'
import { ask } from '../support/ask'
import { inParallel } from '../support/in-parallel'
import { startRules } from '../support/rules'
import { ACTORS, ALL_ACTORS, hasCurrentClaims, pidOf } from '../world/actors'
import { memberDoc, officerDoc, requestDoc } from '../world/documents'
import { seedWorld } from '../world/seed'
import { pathOf, SITES } from '../world/tree'

/** Every row that anybody could write, tried against the predicates that the functions and the buttons use. */
interface Case { what: string, request: Request, allowed: boolean }

/** What stands at a path while it is asked about. */
const standing = (path: string, data: Doc | undefined): Pick<Request, 'given'> => data ? { given: { [path]: data } } : {}

let rules: Rules
beforeAll(async () => {
  rules = await startRules('seats')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

async function compare(cases: Case[]): Promise<void> {
  const wrong: string[] = []
  await inParallel(cases, 20, async ({ what, request, allowed }) => {
    const { kind } = await ask(rules.projectId, request)
    if (kind !== (allowed ? 'allowed' : 'denied'))
      wrong.push(`${what} is ${kind}`)
  })
  expect(wrong).toEqual([])
  expect(cases.some(({ allowed }) => allowed) && cases.some(({ allowed }) => !allowed)).toBe(true)
}

let serial = 0
const WITHOUT = undefined
const WRITERS: Actor[] = ALL_ACTORS.filter(({ signedIn, claims }) => signedIn && claims)

it('rows of a roll: canWriteRow', { timeout: 60_000 }, async () => {
  const site = SITES.village
  await compare(WRITERS.flatMap(actor => TEAM_ROLES.flatMap(role => [WITHOUT, ...TEAM_ROLES].flatMap(before => [false, true].map((confirmed): Case => {
    const pid = `w-${++serial}`
    const row = { ...memberDoc(pid, pidOf(actor)), role, confirmed }
    const path = paths.member(site.team, pid)
    return {
      what: `${actor.name}: ${before ?? 'nobody'} → ${role}${confirmed ? ', confirmed' : ''}`,
      request: { actor, operation: before ? 'update' : 'create', path, data: row, ...standing(path, before && { ...memberDoc(pid, 'x-somebody'), role: before }) },
      allowed: canWriteRow(actor.claims, teamPlace(site), { pid, role, confirmed }, before) && hasCurrentClaims(actor),
    }
  })))))
})

const UNITS: UnitId[] = ['vn', 'son-la', 'na-ot']
const unitPlace = (unit: UnitId) => ({ unit, path: pathOf(unit) })

it.each(UNITS)('seats in the unit %s: canSeat', { timeout: 60_000 }, async (unit) => {
  await compare(WRITERS.flatMap(actor => UNIT_ROLES.flatMap(role => [WITHOUT, ...UNIT_ROLES].map((before): Case => {
    const pid = `w-${++serial}`
    const path = paths.officer(unit, pid)
    return {
      what: `${actor.name}: ${before ?? 'nobody'} → ${role}`,
      request: { actor, operation: before ? 'update' : 'create', path, data: officerDoc(pid, pidOf(actor), role), ...standing(path, before && officerDoc(pid, 'x-somebody', before)) },
      allowed: canSeat(actor.claims, unitPlace(unit), { pid, role }, before) && hasCurrentClaims(actor),
    }
  }))))
})

it('requests: canAsk and canDecide', { timeout: 60_000 }, async () => {
  const froms: UnitId[] = ['na-ot', 'son-la', 'an-phu', 'vn']
  const asked = WRITERS.flatMap(actor => UNITS.flatMap(above => froms.map((from): Case => ({
    what: `${actor.name} of ${from} asks ${above}`,
    request: { actor, operation: 'create', path: paths.request(above, `w-${++serial}`), data: requestDoc(pidOf(actor), from) },
    allowed: canAsk(actor.claims, above, unitPlace(from), pidOf(actor)),
  }))))
  const decided = WRITERS.flatMap(actor => UNITS.flatMap(above => (['given', 'refused'] as const).flatMap(state => ['x-somebody', pidOf(actor)].map((pid): Case => {
    const path = paths.request(above, `w-${++serial}`)
    return {
      what: `${actor.name} at ${above}: ${state} to ${pid === 'x-somebody' ? 'another' : 'himself'}`,
      request: { actor, operation: 'update', path, byPaths: true, data: { state, answer: 'Đã xem xét', decidedBy: pidOf(actor), updatedAt: SERVER_TIME }, ...standing(path, requestDoc(pid, 'na-ot')) },
      allowed: canDecide(actor.claims, unitPlace(above), { pid }) && hasCurrentClaims(actor),
    }
  }))))
  await compare([...asked, ...decided])
})

it('what is decided stays decided, and a refusal says why', async () => {
  const { provinceOfficer: actor, communeOfficer } = ACTORS
  const decide = (stands: object, change: object) => ask(rules.projectId, {
    actor,
    operation: 'update',
    path: paths.request('son-la', 'w-decided'),
    byPaths: true,
    data: { decidedBy: pidOf(actor), updatedAt: SERVER_TIME, ...change },
    ...standing(paths.request('son-la', 'w-decided'), { ...requestDoc(pidOf(communeOfficer), 'na-ot'), ...stands }),
  }).then(({ kind }) => kind)
  expect(await decide({}, { state: 'given' })).toBe('allowed')
  expect(await decide({ state: 'refused', answer: 'Đủ người', decidedBy: 'x-other' }, { state: 'given' })).toBe('denied')
  expect(await decide({ state: 'withdrawn' }, { state: 'given' })).toBe('denied')
  expect(await decide({}, { state: 'refused', answer: '' })).toBe('denied')
  expect(await decide({}, { state: 'refused', answer: 'Đủ người' })).toBe('allowed')
  expect(await decide({}, { state: 'given', decidedBy: 'x-other' })).toBe('denied')
  expect(await decide({}, { state: 'given', role: 'officer' })).toBe('denied')
  expect(await decide({}, { state: 'withdrawn', decidedBy: null })).toBe('denied')
})
