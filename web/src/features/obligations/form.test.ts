import { obligation } from '@tung-ngo/domain/periods/obligation'
import { REPORTING_RULES } from '@tung-ngo/domain/periods/reporting-rules'
import type { RuleId } from '@tung-ngo/domain/periods/reporting-rules'
import { UNIT_LEVELS } from '@tung-ngo/domain/unit'
import { CADENCES } from '@tung-ngo/domain/periods/timing'
import { expect, it } from 'vitest'
import { anchorsOf, burdenOn, dayHelp, deadlinesOf, newDraft, reportersBelow, withCadence, withRule } from './form'

const TODAY = '2026-11-21'
const stored = (draft: ReturnType<typeof newDraft>) => obligation.safeParse({ v: 3, ...draft, name: draft.name || 'Báo cáo', by: 'p1', updatedAt: 0 })

it('takes every duty of the documents as it stands, at every level', () => {
  for (const level of UNIT_LEVELS) {
    for (const rule of Object.keys(REPORTING_RULES) as RuleId[]) {
      const draft = withRule(newDraft(level, TODAY), rule, level)
      expect([rule, level, stored(draft).success, reportersBelow(level).includes(draft.reporters)]).toEqual([rule, level, true, true])
    }
  }
})

it('stays right whatever cadence is chosen', () => {
  for (const cadence of CADENCES) {
    const draft = withCadence({ ...newDraft('commune', TODAY), timing: { ...newDraft('commune', TODAY).timing, anchor: 'lastMonth', day: 20 } }, cadence)
    expect([cadence, stored(draft).success, anchorsOf(cadence).includes(draft.timing.anchor)]).toEqual([cadence, true, true])
  }
})

it('shows the next six deadlines before anything is saved', () => {
  const draft = withRule(newDraft('province', TODAY), 'R-BG-Q', 'province')
  expect(draft.reporters).toBe('districts')
  expect(deadlinesOf(draft, TODAY).map(({ dueOn }) => dueOn)).toEqual(['2026-12-19', '2027-03-19', '2027-06-19', '2027-09-19', '2027-12-19', '2028-03-19'])
  expect(deadlinesOf(withCadence(newDraft('commune', TODAY), 'event'), TODAY)).toEqual([])
})

it('takes no day that is none, and shows no deadline of it', () => {
  const draft = newDraft('commune', TODAY)
  for (const validFrom of ['', '31/02/2026']) {
    const wrong = { ...draft, timing: { ...draft.timing, validFrom } }
    expect([stored(wrong).success, deadlinesOf(wrong, TODAY)]).toEqual([false, []])
  }
  const campaign = { ...withCadence(draft, 'campaign'), occasions: ['o1=31/02/2026=2026-03-01'] }
  expect([stored(campaign).success, deadlinesOf(campaign, TODAY)]).toEqual([false, []])
})

it('says what its reporters report already, team kinds together', () => {
  const draft = newDraft('commune', TODAY)
  const other = { name: 'Nhóm Zalo', template: 'monthOfTeam' as const, reporters: 'teams' as const, timing: draft.timing }
  const burden = burdenOn(draft, [other, { ...other, name: 'Của xã', reporters: 'communes' }])!
  expect(burden.perYear).toBe(12)
  expect(burden.already.length).toBe(burden.fields)
  expect(burden.already[0]!.in).toEqual(['Nhóm Zalo'])
  expect(burdenOn(draft, [])!.already).toEqual([])
  expect(burdenOn({ ...draft, template: null }, [])).toBeNull()
})

it('says what becomes of day 31 in a month of 30', () => {
  expect(dayHelp({ anchor: 'lastMonth', day: 31 })).toBe('Tháng không có ngày 31 thì hạn là ngày cuối tháng.')
  expect([dayHelp({ anchor: 'nextMonth', day: 28 }), dayHelp({ anchor: 'afterEnd', day: 31 })]).toEqual([undefined, undefined])
})
