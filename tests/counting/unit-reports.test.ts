import type { ReportAct } from '@tung-ngo/domain/reports/report-act'
import { paths } from '@tung-ngo/domain/paths'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { beforeAll, expect, it } from 'vitest'
import { tellReturned } from '../../functions/src/notices/tell-returned'
import { remind } from '../../functions/src/reminders/remind'
import { closePeriods } from '../../functions/src/reports/close-periods'
import { followReport } from '../../functions/src/reports/follow-report'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { EVENING, lineOfUnits, newId, unitBelow } from './world'

const timing = { ...timingOf('R-ST-T', '2026-11-01'), innerDays: 0 }
const obligation = { v: 3 as const, name: 'Báo cáo tháng của xã', rule: null, reporters: 'communes' as const, template: 'monthOfUnit' as const, timing, occasions: [], by: 'x', updatedAt: EVENING }
const CLOSE = Date.parse('2026-11-30T20:30:00Z')
const SEVEN = Date.parse('2026-11-27T00:00:00Z')

let line: Awaited<ReturnType<typeof lineOfUnits>>
let other: { id: string }
let id: string
const official = newId('p')
const pathOf = (unit: string) => paths.unitReport(unit, id)
const reportOf = async (unit: string) => (await docs.report(pathOf(unit)).get()).data()!
const rowOf = async (unit: string) => readRow((await docs.expected(line.district.id, id).get()).data()!.rows[unit]!)

/** As a desk commits it, and its trigger follows. */
async function act(unit: string, what: ReportAct, now: number) {
  const before = await reportOf(unit)
  const { after } = actOnReport(pathOf(unit), before, what, { pid: official, event: newId('e'), now })!
  await docs.report(pathOf(unit)).set(after)
  await followReport(unit, after)
  return { before, after }
}

beforeAll(async () => {
  line = await lineOfUnits()
  other = await unitBelow(line.district, 'commune')
  id = `${line.province.id}.communes.2026-11`
  await docs.officer(line.commune.id, official).create({ v: 1, pid: official, name: 'Cầm Thị Thử', role: 'officer', phone: null, endedOn: null, by: 'x', updatedAt: EVENING })
  await openObligation({ owner: line.province.id, id: 'communes', obligation }, EVENING)
})

it('a unit gets its draft, stands on the list of the unit above it, and its officials are led to the very form', async () => {
  expect(await reportOf(line.commune.id)).toMatchObject({ state: 'draft', receiver: line.district.id, reporters: 'communes', template: 'monthOfUnit' })
  expect(await rowOf(line.commune.id)).toMatchObject({ kind: 'unit', status: 'expected' })
  await remind(SEVEN, { origin: 'https://app.example' })
  const { duties, text } = (await docs.notice(official, '2026-11-27').get()).data()!
  expect(duties).toMatchObject([{ link: `/duyet-bao-cao/phai-gui/${id}?noi=${line.commune.id}` }])
  expect(text).toContain(`https://app.example/duyet-bao-cao/phai-gui/${id}?noi=`)
})

it('what was returned leads there too; corrected and accepted it stands on the list', async () => {
  const said = { answers: { shopsOpened: '4' }, reasons: {}, nothingBecause: null }
  await act(line.commune.id, { kind: 'submit', side: 'reporter', said }, EVENING)
  const { before, after } = await act(line.commune.id, { kind: 'return', side: 'receiver', comments: { shopsOpened: 'Xem lại' } }, EVENING + 1000)
  expect(await tellReturned('unit', line.commune.id, before, after)).toEqual({ told: 1 })
  expect((await docs.notice(official, `returned-${after.last}`).get()).data()!.duties).toMatchObject([{ link: `/duyet-bao-cao/phai-gui/${id}?noi=${line.commune.id}` }])
  await act(line.commune.id, { kind: 'submit', side: 'reporter', said: { ...said, answers: { shopsOpened: '3' } } }, EVENING + 2000)
  await act(line.commune.id, { kind: 'accept', side: 'receiver' }, EVENING + 3000)
  expect(await rowOf(line.commune.id)).toMatchObject({ status: 'accepted', timeliness: 'inTime' })
})

it('at the close accepted reports are consolidated with their lines, once; those that wait are not, until they are accepted', async () => {
  await act(other.id, { kind: 'submit', side: 'reporter', said: { answers: { shopsOpened: '5' }, reasons: {}, nothingBecause: null } }, EVENING + 4000)
  await closePeriods(CLOSE)
  expect([(await reportOf(line.commune.id)).state, (await reportOf(other.id)).state]).toEqual(['consolidated', 'submitted'])
  expect([await rowOf(line.commune.id), await rowOf(other.id)]).toMatchObject([{ status: 'consolidated', timeliness: 'inTime' }, { status: 'submitted' }])
  const content = readContent((await docs.consolidation(line.district.id, id).get()).data()!)
  expect(content.fields.find(({ field }) => field === 'shopsOpened')).toMatchObject({ value: 8, answered: 2 })

  const stood = [await reportOf(line.commune.id), (await docs.expected(line.district.id, id).get()).updateTime!.toMillis()]
  await closePeriods(CLOSE)
  expect([await reportOf(line.commune.id), (await docs.expected(line.district.id, id).get()).updateTime!.toMillis()]).toEqual(stood)
  await act(other.id, { kind: 'accept', side: 'receiver' }, EVENING + 5000)
  await closePeriods(CLOSE)
  expect([(await reportOf(other.id)).state, (await rowOf(other.id) as { status: string }).status]).toEqual(['consolidated', 'consolidated'])
})

it('a run that was cut off between report and list is made whole; what is opened again goes its way', async () => {
  const list = docs.expected(line.district.id, id)
  const rows = (await list.get()).data()!.rows
  const row = await rowOf(other.id)
  await list.update({ rows: { ...rows, [other.id]: JSON.stringify({ ...row, status: 'accepted', at: EVENING + 5000 }) } })
  await closePeriods(CLOSE)
  expect(await rowOf(other.id)).toMatchObject({ status: 'consolidated' })
  const { updatedAt } = await reportOf(other.id)
  await act(other.id, { kind: 'reopen', side: 'receiver', note: 'Sai số gian hàng' }, updatedAt + 1000)
  await closePeriods(CLOSE)
  expect([(await reportOf(other.id)).state, (await rowOf(other.id) as { status: string }).status]).toEqual(['returned', 'returned'])
})
