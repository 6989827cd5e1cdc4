import type { Report } from '@tung-ngo/domain/reports/report'
import { paths } from '@tung-ngo/domain/paths'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { beforeAll, describe, expect, it } from 'vitest'
import { followReport } from '../../functions/src/reports/follow-report'
import { keepHistory } from '../../functions/src/reports/keep-history'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits } from './world'

const obligation = { v: 3 as const, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T' as const, reporters: 'teams' as const, template: 'monthOfTeam' as const, timing: { ...timingOf('R-ST-T', '2026-11-01'), innerDays: 3 }, occasions: [], by: 'x', updatedAt: EVENING }

let line: Awaited<ReturnType<typeof lineOfUnits>>
let teams: string[]
let id: string
const open = (now = EVENING) => openObligation({ owner: line.province.id, id: 'month', obligation }, now)
const listOf = async (unit: string) => (await docs.expected(unit, id).get()).data()!
const rowOf = async (team: string) => readRow((await listOf(line.commune.id)).rows[team]!)
const reportOf = async (team: string) => (await docs.report(paths.teamReport(team, id)).get()).data()!

beforeAll(async () => {
  line = await lineOfUnits()
  teams = [await addTeam(line, { name: 'Tổ bản Nà Xa' }), await addTeam(line), await addTeam(line, { dissolvedOn: '2026-10-31' })]
  id = `${line.province.id}.month.2026-11`
})

it('a period opens once: a draft for each, a list where they go, lists above it', async () => {
  expect(await open()).toEqual({ lists: 3, reports: 2 })
  expect(await open()).toEqual({ lists: 0, reports: 0 })
  const report = await reportOf(teams[0]!)
  // the level below is due earlier
  expect(report).toMatchObject({ state: 'draft', receiver: line.commune.id, owner: line.province.id, period: '2026-11', opensOn: '2026-11-01', dueOn: '2026-11-27', lateFrom: '2026-11-28', template: 'monthOfTeam', last: 'opened' })
  const list = await listOf(line.commune.id)
  expect(Object.keys(list.rows).toSorted()).toEqual(teams.slice(0, 2).toSorted())
  expect(readRow(list.rows[teams[0]!]!)).toMatchObject({ name: 'Tổ bản Nà Xa', kind: 'team', status: 'expected' })
  expect([Object.keys((await listOf(line.district.id)).rows), Object.keys((await listOf(line.province.id)).rows)]).toEqual([[line.commune.id], [line.district.id]])
  expect([list.closesOn, (await listOf(line.province.id)).closesOn]).toEqual(['2026-11-28', '2026-12-01'])
})

it('a run that broke off is made whole by the next, and takes nobody\'s work', async () => {
  await docs.report(paths.teamReport(teams[0]!, id)).update({ answers: { visits: '4' } })
  await docs.report(paths.teamReport(teams[1]!, id)).delete()
  await docs.expected(line.province.id, id).delete()
  await open()
  expect(await reportOf(teams[0]!)).toMatchObject({ answers: { visits: '4' } })
  expect(await reportOf(teams[1]!)).toMatchObject({ state: 'draft' })
  expect((await listOf(line.province.id)).rows).toHaveProperty(line.district.id)
})

it('a team founded meanwhile gets its draft, and stands in no rate', async () => {
  const late = await addTeam(line, { foundedOn: '2026-11-19' })
  expect(await open()).toEqual({ lists: 0, reports: 1 })
  expect(await rowOf(late)).toMatchObject({ status: 'expected', newcomer: true })
})

it('a dissolved team is dropped, the duty of a merged one is done by its successor, whoever has sent stays', async () => {
  const [heir, merged, dissolved, far] = [await addTeam(line, { name: 'Tổ bản Hợp' }), await addTeam(line), await addTeam(line), await addTeam(line)]
  const other = `${line.province.id}.merge.2026-11`
  const openOther = (now = EVENING) => openObligation({ owner: line.province.id, id: 'merge', obligation }, now)
  const rowIn = async (team: string) => readRow((await docs.expected(line.commune.id, other).get()).data()!.rows[team]!)
  await openOther(EVENING - 15 * DAY)
  await docs.team(merged).update({ dissolvedOn: '2026-11-15', mergedInto: heir })
  await docs.team(far).update({ dissolvedOn: '2026-11-15', mergedInto: 't-elsewhere' })
  await docs.team(dissolved).update({ dissolvedOn: '2026-11-15' })
  await openOther()
  await openOther()
  expect([await rowIn(merged), await rowIn(dissolved), await rowIn(far)]).toMatchObject([{ status: 'expected', owedBy: heir }, { status: 'gone' }, { status: 'gone' }])
  const draft = (await docs.report(paths.teamReport(heir, other)).get()).data()!
  await followReport(heir, { ...draft, state: 'submitted', sentAt: EVENING, madeAt: EVENING, updatedAt: EVENING })
  expect([await rowIn(heir), await rowIn(merged)]).toMatchObject([{ status: 'submitted', timeliness: 'inTime' }, { status: 'submitted', timeliness: 'inTime', owedBy: heir }])
})

it('a template that is replaced while a period runs changes nothing of it', async () => {
  await openObligation({ owner: line.province.id, id: 'month', obligation: { ...obligation, template: 'cityForm' } }, EVENING)
  expect((await reportOf(teams[1]!)).template).toBe('monthOfTeam')
})

it('opens nothing of a period that lies ahead, and nothing of what is no obligation', async () => {
  expect(await openObligation({ owner: line.province.id, id: 'later', obligation: { ...obligation, timing: timingOf('R-ST-T', '2027-01-01') } }, EVENING)).toEqual({ lists: 0, reports: 0 })
  expect(await openObligation({ owner: line.province.id, id: 'wrong', obligation: { ...obligation, reporters: 'hamlets' as never } }, EVENING)).toBeNull()
})

it('a list follows the report: twice, late or out of order changes nothing', async () => {
  const draft = await reportOf(teams[0]!)
  const move = (report: Report, kind: 'submit' | 'return', now: number): Report => ({
    ...actOnReport('r', report, { kind, side: kind === 'submit' ? 'reporter' : 'receiver', note: 'Xem lại' }, { pid: 'x', event: `e${now}`, now })!.after,
    updatedAt: now,
  })
  const sent = move(draft, 'submit', EVENING + 10 * DAY)
  const returned = move(sent, 'return', EVENING + 11 * DAY)
  expect(await followReport(teams[0]!, sent)).toEqual({ outcome: 'moved' })
  expect(await rowOf(teams[0]!)).toMatchObject({ status: 'submitted', timeliness: 'late', sentAt: EVENING + 10 * DAY })
  expect(await followReport(teams[0]!, returned)).toEqual({ outcome: 'moved' })
  expect(await followReport(teams[0]!, sent)).toEqual({ outcome: 'same' })
  expect(await followReport(teams[0]!, returned)).toEqual({ outcome: 'same' })
  expect(await rowOf(teams[0]!)).toMatchObject({ status: 'returned', timeliness: 'late' })
  expect(await followReport('t-elsewhere', sent)).toEqual({ outcome: 'missing' })
})

describe('the history of a report', () => {
  const path = () => paths.teamReport(teams[0]!, id)
  const moved = async (event: string, at: number) => {
    const draft = await reportOf(teams[0]!)
    const { after, event: told } = actOnReport(path(), { ...draft, state: 'draft' }, { kind: 'submit', side: 'reporter', said: { answers: { shopsOpened: '4' }, reasons: {}, nothingBecause: null } }, { pid: 'x7', event, now: at })!
    return { before: { ...draft, state: 'draft' as const, updatedAt: at - 1000 }, after: { ...after, updatedAt: at }, told: { ...told, at } }
  }
  const eventAt = async (event: string) => (await docs.reportEvent(path(), event).get()).data()

  it('tells of a move that told no event of itself, once', async () => {
    const { before, after } = await moved('e-untold', EVENING)
    expect(await keepHistory(path(), before, after)).toEqual({ kind: 'submit', mended: true, dropped: 0 })
    expect(await keepHistory(path(), before, after)).toEqual({ kind: 'submit', mended: false, dropped: 0 })
    expect(await eventAt('e-untold')).toMatchObject({ kind: 'submit', by: 'x7', at: EVENING, answers: { shopsOpened: '4' } })
  })

  it('is set right where an event says something else than its move, and keeps the one that is true', async () => {
    const { before, after, told } = await moved('e-forged', EVENING + 5000)
    await docs.reportEvent(path(), 'e-forged').create({ ...told, answers: { shopsOpened: '400' }, kind: 'save' })
    expect(await keepHistory(path(), before, after)).toEqual({ kind: 'submit', mended: true, dropped: 0 })
    expect(await eventAt('e-forged')).toMatchObject({ kind: 'submit', answers: { shopsOpened: '4' } })
    const other = await moved('e-true', EVENING + 9000)
    await docs.reportEvent(path(), 'e-true').create(other.told)
    expect(await keepHistory(path(), other.before, other.after)).toEqual({ kind: 'submit', mended: false, dropped: 0 })
    const returned = actOnReport(path(), other.after, { kind: 'return', side: 'receiver', comments: { visits: 'Xem lại' } }, { pid: 'x9', event: 'e-back', now: EVENING + 12_000 })!
    await docs.reportEvent(path(), 'e-back').create({ ...returned.event, at: EVENING + 12_000 })
    expect(await keepHistory(path(), other.after, returned.after)).toEqual({ kind: 'return', mended: false, dropped: 0 })
  })

  it('loses an event that came with no move', async () => {
    const { before, after, told } = await moved('e-moved', EVENING + 20_000)
    await docs.reportEvent(path(), 'e-moved').create(told)
    await docs.reportEvent(path(), 'e-stray').create({ ...told, at: EVENING + 19_500 })
    expect(await keepHistory(path(), before, after)).toEqual({ kind: 'submit', mended: false, dropped: 1 })
    expect([await eventAt('e-stray'), (await eventAt('e-moved'))?.kind]).toEqual([undefined, 'submit'])
  })
})
