import { describe, expect, it, vi } from 'vitest'
import { METRICS } from '../metric'
import { newLedger } from '../ledger'
import { checkLines } from '../sheet/imports'
import { readSheet } from '../sheet/sheet'
import { tallyOf } from '../tally'
import { models } from './made-up.fixture'
import { planRow } from './plan-row'
import type { StoredEvent } from './record-events'
import { foldEvents } from './record-events'
import { recordRecord } from './record-ledger'
import { formFieldsOf } from './register'
import { actsOn } from './register-access'
import { listOfRegister } from './register-import'
import { exportSheet } from './register-sheet'
import { listOf, shownValue } from './register-view'
import { startOfDay } from '../day'

// A register is added by its file and its line in the list.
vi.mock('./registers', async (original) => {
  const { REGISTERS } = await original<typeof import('./registers')>()
  const { models } = await import('./made-up.fixture')
  return { REGISTERS: [...REGISTERS, models] }
})

const event = (id: string, kind: string, day: string, after: StoredEvent['after'] = {}): StoredEvent => ({ v: 3, id, kind, after, note: '', by: 'p1', at: startOfDay(day) + 3_600_000 })
const story = [
  event('e1', 'create', '2026-10-28', { title: 'Chợ số Nà Xa', on: '2026-10-20', homes: 12, kind: 'market', keeper: 'm7' }),
  event('e2', 'edit', '2026-11-02', { homes: 15 }),
  event('e3', 'publish', '2026-11-10'),
  event('e4', 'drop', '2026-11-18', { reason: 'Chợ dời chỗ' }),
]
const names = (id: string) => ({ m7: 'Lò Văn Thử' })[id]

describe('a register that is one file', () => {
  it('has its list, detail, form and history', () => {
    const { record, history } = foldEvents(models, story.slice(0, 3))
    expect(listOf(models, [{ ...record!, id: 'd1' }], '2026-11-20', names)).toEqual([{ id: 'd1', title: 'Chợ số Nà Xa', below: ['15', '20/10/2026'], state: models.states.published, isOverdue: false }])
    expect(shownValue(models.fields.keeper!, record!.keeper, names)).toBe('Lò Văn Thử')
    expect(formFieldsOf(models, 'drop')).toEqual(['reason'])
    expect([actsOn(models, record!, ['leader']), actsOn(models, { state: 'draft' }, ['communeOfficer'])]).toEqual([['drop'], ['edit', 'publish']])
    expect(history.map(({ label, state }) => `${label}: ${state}`)).toEqual(['Thêm mô hình: draft', 'Sửa: draft', 'Đăng: published'])
  })

  it('leaves as a workbook and comes back from it, unchanged or with what was changed', () => {
    const { record } = foldEvents(models, story)
    const sheet = exportSheet(models, [record!], names, () => 'Tổ Một')
    const { rows, refused } = checkLines(listOfRegister(models), readSheet(sheet, listOfRegister(models).columns))
    expect(refused).toEqual([])
    const row = { ...rows[0]!.record, keeper: 'm7' }
    expect(planRow(models, record, row, () => true)).toEqual({ kind: 'same' })
    expect(planRow(models, null, row, () => true)).toMatchObject({ kind: 'added', events: [{ kind: 'create', after: { homes: 15 } }, { kind: 'drop', after: { reason: 'Chợ dời chỗ' } }] })
  })

  it('adds its figures to the tally of its team, month by month', () => {
    expect([METRICS['models.published'], METRICS['models.made'], METRICS['models.dropped']]).toEqual(['stock', 'flow', 'flow'])
    const ledger = newLedger(startOfDay('2026-10-20'))
    expect(recordRecord(ledger, { register: models, id: 'd1', events: story })).toBe(true)
    const { months, stock } = tallyOf(ledger, '2026-11-20')
    expect(months['2026-10']).toEqual({ 'models.made': 1, 'models.made.market': 1 })
    expect(months['2026-11']).toEqual({ 'models.dropped': 1, 'models.dropped.market': 1 })
    expect(stock['models.published']).toBeUndefined()
    expect(tallyOf(ledger, '2026-11-12').stock).toMatchObject({ 'models.published': 1, 'models.published.market': 1 })
  })
})
