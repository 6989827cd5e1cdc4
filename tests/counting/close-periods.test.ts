import { paths } from '@tung-ngo/domain/paths'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { expect, it } from 'vitest'
import { closePeriods } from '../../functions/src/reports/close-periods'
import { correctReport } from '../../functions/src/reports/correct-report'
import { followReport } from '../../functions/src/reports/follow-report'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits, newId } from './world'

const obligation = { v: 3 as const, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T' as const, reporters: 'teams' as const, template: 'monthOfTeam' as const, timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: EVENING }
async function officerOf(unit: string) {
  const [pid, uid] = [newId('p'), newId('u')]
  await docs.person(pid).create({ v: 1, name: 'Cầm Thị Thử', phones: [], uid, claimsVersion: 1, wokenAt: EVENING, updatedAt: EVENING })
  await docs.officer(unit, pid).create({ v: 1, pid, name: 'Cầm Thị Thử', role: 'officer', phone: null, endedOn: null, by: 'x', updatedAt: EVENING })
  return { pid, uid }
}

const CLOSE = Date.parse('2026-11-30T20:30:00Z')

it('each unit gets its report at the close, frozen, levels with one deadline from below; what comes later stands beside it, once', async () => {
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
  // Above, the unit below is named with how many it misses.
  expect(province).toMatchObject({ notSent: [{ id: line.district.id, name: expect.stringContaining('(còn 1 trên 2 nơi)') as string }], rates: { expected: 2, sent: 1, timely: 1 } })
  expect(readRow((await docs.expected(line.district.id, id).get()).data()!.rows[line.commune.id]!)).toMatchObject({ kind: 'sum', expected: 2, sent: 1 })

  await send(second, '3', CLOSE + DAY)
  expect(await closePeriods(CLOSE + 2 * DAY)).toEqual({ frozen: 0, addenda: 3 })
  expect(await closePeriods(CLOSE + 2 * DAY)).toEqual({ frozen: 0, addenda: 0 })
  const after = await reportOf(line.commune.id)
  expect(readContent(after)).toEqual(commune)
  expect(readAddenda(after)).toMatchObject([{ sent: [second], sentInAll: 2, changes: [{ field: 'shopsOpened', before: 2, after: 5 }] }])
  expect(readAddenda(await reportOf(line.province.id))).toMatchObject([{ sent: [line.district.id], sentInAll: 2, changes: [{ field: 'shopsOpened', before: 2, after: 5 }] }])

  // What was issued is corrected by another, from what stands now; both are kept.
  const officer = await officerOf(line.commune.id)
  const correct = (caller = officer) => correctReport(caller, { unit: line.commune.id, report: id, reason: 'Tổ bản Nà Lo gửi sau' }, CLOSE + 3 * DAY)
  await expect(correct(await officerOf(line.district.id))).rejects.toThrow('not-entitled')
  await expect(correct()).rejects.toThrow('not-issued')
  await docs.issue(line.commune.id, id).create({ number: '05/BC-UBND' } as never)
  expect(await correct()).toEqual({ id: `${id}.2` })
  const corrected = (await docs.consolidation(line.commune.id, `${id}.2`).get()).data()!
  expect(corrected).toMatchObject({ corrects: id, reason: 'Tổ bản Nà Lo gửi sau', by: officer.pid, addenda: [] })
  expect(readContent(corrected).fields.find(({ field }) => field === 'shopsOpened')).toMatchObject({ value: 5, answered: 2 })
  expect(readContent(await reportOf(line.commune.id))).toEqual(commune)
  await expect(correct()).rejects.toThrow('not-issued')
})
