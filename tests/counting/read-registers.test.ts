import { handUp } from '../../functions/src/registers/hand-up'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { NO_LINES } from '@tung-ngo/domain/reports/register-lines'
import { expect, it } from 'vitest'
import { closePeriods } from '../../functions/src/reports/close-periods'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, EVENING, lineOfUnits } from './world'

const obligation = { v: 3 as const, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T' as const, reporters: 'teams' as const, template: 'monthOfTeam' as const, timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: EVENING }

it('a consolidated report holds what the registers say: a commune\'s of its teams, above it what was handed up, each its own instruments', async () => {
  const line = await lineOfUnits()
  const team = await addTeam(line, { name: 'Tổ bản Nà Xa' })
  const base = { v: 3, by: 'm1', at: EVENING, updatedAt: EVENING, last: 'e1' }
  await docs.recordOf('teams', team, 'difficulties', 'd1').create({ ...base, state: 'open', title: 'Mất sóng' })
  await docs.recordOf('teams', team, 'difficulties', 'd2').create({ ...base, state: 'escalated', level: 'district', title: 'Thiếu máy' })
  await docs.recordOf('teams', team, 'difficulties', 'd3').create({ ...base, state: 'closed', title: 'Đã xong' })
  await handUp(team, difficulties, 'd2', { id: 'e2', kind: 'escalate' })
  await docs.recordOf('units', line.commune.id, 'instruments', 'i1').create({ ...base, state: 'inForce', number: '12/KH-UBND', type: 'plan', title: 'về tháng cao điểm', issuer: 'UBND xã', on: '2026-11-03' })
  const id = `${line.province.id}.month.2026-11`
  await openObligation({ owner: line.province.id, id: 'month', obligation }, EVENING)
  await closePeriods(Date.parse('2026-11-30T20:30:00Z'))
  const linesOf = async (unit: string) => readContent((await docs.consolidation(unit, id).get()).data()!).registers
  expect(await linesOf(line.commune.id)).toEqual({ difficulties: { lines: ['Tổ bản Nà Xa: Mất sóng', 'Tổ bản Nà Xa: Thiếu máy'], more: 0 }, instruments: { lines: ['Kế hoạch số 12/KH-UBND về tháng cao điểm'], more: 0 } })
  expect(await linesOf(line.district.id)).toEqual({ ...NO_LINES, difficulties: { lines: ['Tổ bản Nà Xa: Thiếu máy'], more: 0 } })
  expect(await linesOf(line.province.id)).toEqual(NO_LINES)
})
