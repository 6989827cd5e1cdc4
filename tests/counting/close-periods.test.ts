import { paths } from '@tung-ngo/domain/paths'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { expect, it } from 'vitest'
import { closePeriods } from '../../functions/src/reports/close-periods'
import { followReport } from '../../functions/src/reports/follow-report'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits } from './world'

const obligation = { v: 3 as const, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T' as const, reporters: 'teams' as const, template: 'monthOfTeam' as const, timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: EVENING }
const CLOSE = Date.parse('2026-11-30T20:30:00Z')

it('each unit gets its report at the close, frozen; what comes later stands beside it, once', async () => {
  const line = await lineOfUnits()
  const [first, second] = [await addTeam(line, { name: 'Tổ bản Nà Xa' }), await addTeam(line, { name: 'Tổ bản Nà Lo' })]
  const id = `${line.province.id}.month.2026-11`
  await openObligation({ owner: line.province.id, id: 'month', obligation }, EVENING)
  const send = async (team: string, shops: string, at: number) => {
    const ref = docs.report(paths.teamReport(team, id))
    await ref.update({ state: 'submitted', answers: { shopsOpened: shops }, sentAt: at, updatedAt: at })
    await followReport(team, (await ref.get()).data()!)
  }
  const reportOf = async (unit: string) => (await docs.consolidation(unit, id).get()).data()!
  await send(first, '2', EVENING + DAY)

  expect((await closePeriods(EVENING)).frozen).toBe(0)
  expect(await closePeriods(CLOSE)).toEqual({ frozen: 3, addenda: 0 })
  expect(await closePeriods(CLOSE)).toEqual({ frozen: 0, addenda: 0 })
  const commune = readContent(await reportOf(line.commune.id))
  expect(commune.fields.find(({ field }) => field === 'shopsOpened')).toMatchObject({ value: 2, answered: 1 })
  expect(commune).toMatchObject({ notSent: [{ id: second, name: 'Tổ bản Nà Lo' }], rates: { expected: 2, sent: 1, timely: 1 } })
  const province = readContent(await reportOf(line.province.id))
  expect(province.fields.find(({ field }) => field === 'shopsOpened')).toMatchObject({ value: 2 })
  expect(province).toMatchObject({ notSent: [], rates: { expected: 2, sent: 1, timely: 1 } })
  expect(readRow((await docs.expected(line.district.id, id).get()).data()!.rows[line.commune.id]!)).toMatchObject({ kind: 'sum', expected: 2, sent: 1 })

  await send(second, '3', CLOSE + DAY)
  expect(await closePeriods(CLOSE + 2 * DAY)).toEqual({ frozen: 0, addenda: 1 })
  expect(await closePeriods(CLOSE + 2 * DAY)).toEqual({ frozen: 0, addenda: 0 })
  const after = await reportOf(line.commune.id)
  expect(readContent(after)).toEqual(commune)
  expect(readAddenda(after)).toMatchObject([{ sent: [second], changes: [{ field: 'shopsOpened', before: 2, after: 5 }] }])
})
