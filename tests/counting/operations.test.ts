import type { Refusal } from '@tung-ngo/domain/refusal'
import type { Claims } from '@tung-ngo/domain/seat'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { suspectsOf } from '../../functions/src/operations/suspects'
import { MEASURED_EVERY } from '@tung-ngo/domain/health'
import { countFact } from '../../functions/src/counting/count-fact'
import { hop } from '../../functions/src/counting/hop'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { measureForOperator } from '../../functions/src/operations/measure-for-operator'
import { measureHealth } from '../../functions/src/operations/measure-health'
import { measureLag } from '../../functions/src/operations/measure-lag'
import { readErrors } from '../../functions/src/operations/read-errors'
import { docs } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, newId, unitBelow, visit, writeFact } from './world'

const WINDOW = 60_000
const TODAY = '2026-11-20'

/** A line of units whose team has just counted a fact, and the hop that should follow. */
async function countedVisit() {
  const line = await lineOfUnits()
  const team = await addTeam(line)
  await climb(await countFact(team, await writeFact(team, visit(EVENING, 'h0')), EVENING))
  const outcome = await countFact(team, await writeFact(team, visit(EVENING + 1000)), EVENING + 1000)
  return { line, team, outcome, soon: Date.now() + 1000 }
}

const tiersWaiting = ({ tiers }: Awaited<ReturnType<typeof measureLag>>) => Object.fromEntries(tiers.map(({ level, waiting, late }) => [level, [waiting, late]]))

describe('lag', () => {
  it('is what a tier does not show yet, late after three windows, and gone once the hops ran', async () => {
    const { line, outcome, soon } = await countedVisit()
    const nation = line.nation.id
    expect(tiersWaiting(await measureLag(nation, WINDOW, soon, []))).toEqual({ commune: [1, 0], district: [0, 0], province: [0, 0], nation: [0, 0] })
    const late = await measureLag(nation, WINDOW, soon + 4 * WINDOW, [])
    expect(tiersWaiting(late)).toMatchObject({ commune: [1, 1] })
    expect(late.late).toMatchObject([{ id: line.commune.id, level: 'commune', name: `Xã ${line.commune.id}` }])
    expect(late.tiers[0]!.oldest).toBe(late.late[0]!.since)
    await climb(outcome)
    expect(tiersWaiting(await measureLag(nation, WINDOW, soon + 4 * WINDOW, []))).toEqual({ commune: [0, 0], district: [0, 0], province: [0, 0], nation: [0, 0] })
  })

  it('stands at the tier where a hop got stuck', async () => {
    const { line, team, soon } = await countedVisit()
    await climb(await countFact(team, await writeFact(team, visit(EVENING + 2000, 'h2')), EVENING))
    await getFirestore().doc(docs.unitTally(line.province.id).path).update({ 'rows.broken': '{' })
    await expect(climb(await countFact(team, await writeFact(team, visit(EVENING + 3000, 'h3')), EVENING))).rejects.toThrow()
    expect((await measureLag(line.nation.id, WINDOW, soon + 4 * WINDOW, [])).late).toMatchObject([{ id: line.province.id, level: 'province' }])
  })

  it('finds a commune among many by turns, and at once where it is suspected', async () => {
    const { line, soon } = await countedVisit()
    await Promise.all(Array.from({ length: 60 }, () => unitBelow(line.district, 'commune')))
    await climb(await hop(line.district.id, true, EVENING))
    const late = async (now: number, suspects: string[]) => (await measureLag(line.nation.id, WINDOW, now, suspects)).late.map(({ id }) => id)
    expect(await late(soon + 4 * WINDOW, [line.commune.id])).toEqual([line.commune.id])
    const turns = await Promise.all([1, 2, 3, 4].map(turn => late(soon + turn * MEASURED_EVERY, [])))
    expect(turns.flat()).toContain(line.commune.id)
    expect(turns.filter(found => found.length === 0).length).toBeGreaterThan(1)
    expect((await measureLag(line.nation.id, WINDOW, soon, [])).tiers[0]).toMatchObject({ units: 61, looked: 20 })
  })

  it('is nothing after a rebuild, although the rows are newer than the reading', async () => {
    const { line } = await countedVisit()
    await rebuildTree(line.nation.id, EVENING + 2000)
    expect((await measureLag(line.nation.id, WINDOW, Date.now() + DAY, [])).late).toEqual([])
  })
})

it('suspects what was late and whose hop failed', () => {
  const error = { count: 1, at: EVENING, message: 'x', trace: 'f', about: '{"unit":"u-2","full":false}' }
  expect(suspectsOf({ late: [{ id: 'u-1', name: 'x', level: 'commune', since: 0 }] }, { [TODAY]: { hop: error, countFact: { ...error, about: '{"team":"t"}' } } })).toEqual(['u-1', 'u-2'])
  expect(suspectsOf(undefined, {})).toEqual([])
})

describe('failures', () => {
  beforeEach(() => void vi.resetModules())

  it('are written at the first, then once a minute, and add up over instances', async () => {
    const { nation } = await lineOfUnits()
    vi.doMock('../../functions/src/operations/root-unit', () => ({ rootUnit: async () => nation.id }))
    const noted = (trace: string) => ({ handler: 'hop', trace, about: '{"unit":"u1"}', message: 'Error: x\nat y' })
    const first = await import('../../functions/src/operations/note-error')
    await first.noteError(noted('f1'), EVENING)
    await first.noteError(noted('f2'), EVENING + 10)
    await first.noteError(noted('f3'), EVENING + 20)
    expect(await readErrors(nation.id, TODAY)).toMatchObject({ [TODAY]: { hop: { count: 1, trace: 'f1', message: 'Error: x' } } })
    await first.noteError(noted('f4'), EVENING + 60_000)
    expect(await readErrors(nation.id, TODAY)).toMatchObject({ [TODAY]: { hop: { count: 4, trace: 'f4', at: EVENING + 60_000 } } })
    vi.resetModules()
    const second = await import('../../functions/src/operations/note-error')
    await second.noteError({ ...noted('f5'), handler: 'countFact' }, EVENING + 60_000)
    await second.noteError(noted('f6'), EVENING + 3 * 60_000)
    expect(await readErrors(nation.id, TODAY)).toMatchObject({ [TODAY]: { hop: { count: 5, trace: 'f6' }, countFact: { count: 1 } } })
  })

  it('of the notes themselves stop nothing', async () => {
    vi.doMock('../../functions/src/operations/root-unit', () => ({ rootUnit: () => Promise.reject(new Error('no root')) }))
    const { noteError } = await import('../../functions/src/operations/note-error')
    await expect(noteError({ handler: 'hop', trace: 'f1', about: '', message: '' }, EVENING)).resolves.toBeUndefined()
  })
})

describe('health', () => {
  const refusalOn = (root: string, at: number, reason: Refusal['reason']) => {
    const id = newId('f')
    return getFirestore().doc(`${docs.unit(root).path}/refusals/${id}`).set({ v: 1, kind: 'visit', reason, code: 'permission-denied', app: 'x', by: 'm1', at: new Date(at) })
  }

  it('counts refusals by day and reason, keeps a week, and forgets them after their days', async () => {
    const { nation } = await lineOfUnits()
    for (const [at, reason] of [[EVENING, 'refused'], [EVENING - 1, 'refused'], [EVENING, 'tooOld'], [EVENING - DAY, 'seatGone'], [EVENING - 40 * DAY, 'refused']] as const)
      await refusalOn(nation.id, at, reason)
    const health = await measureHealth(nation.id, WINDOW, EVENING)
    expect(health.refusals).toEqual({ '2026-11-19': { seatGone: 1 }, [TODAY]: { refused: 2, tooOld: 1 } })
    expect((await docs.health(nation.id).get()).data()).toEqual(health)
    const left = await getFirestore().collection(`${docs.unit(nation.id).path}/refusals`).get()
    expect(left.size).toBe(4)
    const later = await measureHealth(nation.id, WINDOW, EVENING + 5 * DAY)
    expect(Object.keys(later.refusals)).toEqual(['2026-11-19', TODAY])
    expect(Object.keys((await measureHealth(nation.id, WINDOW, EVENING + 6 * DAY)).refusals)).toEqual([TODAY])
  })

  it('shows the last run of the recount', async () => {
    const nation = await unitBelow(null, 'nation')
    expect((await measureHealth(nation.id, WINDOW, EVENING)).recount).toBeNull()
    const run = { kind: 'whole', startedAt: EVENING, finishedAt: null, done: 3, total: 9, drifted: 1, healed: 1 }
    await getFirestore().doc('recounts/r2').set({ v: 1, by: 'x', ...run })
    await getFirestore().doc('recounts/r1').set({ v: 1, by: 'x', ...run, startedAt: EVENING - DAY, finishedAt: EVENING - DAY })
    expect((await measureHealth(nation.id, WINDOW, EVENING)).recount).toEqual(run)
  })

  it('is measured at an operator\'s word, and at nobody else\'s', async () => {
    const { nation, commune } = await lineOfUnits()
    const seats: [string, string, Claims['units'][string]][] = [['operator', nation.id, 'operator'], ['officer', nation.id, 'officer'], ['below', commune.id, 'operator']]
    for (const [person, unit, role] of seats) {
      await docs.person(person).set({ v: 1, name: 'x', phones: [], uid: `u-${person}`, claimsVersion: 0, wokenAt: 1, updatedAt: EVENING })
      await getFirestore().doc(`units/${unit}/officers/${person}`).set({ v: 1, pid: person, name: 'x', role, by: 'x', updatedAt: new Date(EVENING) })
    }
    const by = (pid: string, uid = `u-${pid}`) => measureForOperator({ pid, uid }, nation.id, WINDOW, EVENING)
    await expect(by('operator')).resolves.toEqual({ at: EVENING })
    await expect(by('officer')).rejects.toThrow('not-entitled')
    await expect(by('below')).rejects.toThrow('not-entitled')
    await expect(by('operator', 'u-officer')).rejects.toThrow('not-entitled')
    await expect(measureForOperator(null, nation.id, WINDOW, EVENING)).rejects.toThrow('not-entitled')
  })
})
