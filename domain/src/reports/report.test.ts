import { describe, expect, it } from 'vitest'
import { filledFrom } from './filled-from'
import { reportAt } from './report.fixture'
import { report, reportEvent } from './report'
import type { ReportAct } from './report-act'
import { actOnReport } from './report-act'
import { readAnswers, writeAnswers } from './report-value'

const path = 'teams/t1/reports/c1.month.2026-11'
const author = { pid: 'x1', event: 'e1', now: Date.parse('2026-11-30T12:00:00Z') }
const act = (state: Parameters<typeof reportAt>[0], what: ReportAct) => actOnReport(path, reportAt(state), what, author)
const said = { ...writeAnswers({ visits: { value: 44, reason: 'Bốn lượt quên ghi' }, photos: { value: ['p1', 'p2'] }, proposals: { value: 'Thêm\tmáy' } }), nothingBecause: null }
const counted = { counted: { visits: '40', people: '31' }, countedAt: 5 }

describe('a stored report', () => {
  it('reads what was written, numbers, lists and text', () => {
    expect(said.answers).toEqual({ visits: '44', photos: 'p1,p2', proposals: 'Thêm máy' })
    expect(readAnswers(said.answers, said.reasons)).toEqual({ visits: { value: 44, reason: 'Bốn lượt quên ghi' }, photos: { value: ['p1', 'p2'] }, proposals: { value: 'Thêm máy' } })
    expect(readAnswers({ visits: '', ofTomorrow: '7', constructor: '1' }, {})).toEqual({})
  })

  it('is filled from what was counted when it was sent', () => {
    const filled = Object.fromEntries(filledFrom({ ...reportAt('submitted'), ...said, ...counted }).map(field => [field.field, field]))
    expect(filled.visits).toMatchObject({ value: 44, counted: 40, origin: 'corrected', reason: 'Bốn lượt quên ghi' })
    expect(filled.people).toMatchObject({ value: 31, origin: 'counted' })
    expect(filled.shopsOpened).toMatchObject({ value: null, origin: 'open' })
  })
})

describe('an act on a report', () => {
  it('is an event and the report as it is left, right in shape', () => {
    const sent = act('draft', { kind: 'submit', side: 'reporter', said, counted })!
    expect(sent.after).toMatchObject({ state: 'submitted', answers: said.answers, counted: counted.counted, sentAt: author.now, madeAt: author.now, last: 'e1', by: 'x1' })
    expect(report.safeParse(sent.after).success).toBe(true)
    expect(reportEvent.safeParse({ ...sent.event, at: 1 }).success).toBe(true)
    expect(sent.writes.map(({ op, path }) => `${op} ${path}`)).toEqual([`create ${path}/events/e1`, `update ${path}`])
    expect(sent.writes[1].data).toMatchObject({ sentAt: { serverTime: true }, updatedAt: { serverTime: true } })
  })

  it('keeps the time of the first sending', () => {
    const again = actOnReport(path, { ...reportAt('returned'), sentAt: 7, madeAt: 6 }, { kind: 'submit', side: 'reporter', said, counted }, author)!
    expect(again.after).toMatchObject({ state: 'submitted', sentAt: 7, madeAt: 6 })
    expect(Object.keys(again.writes[1].data)).not.toContain('sentAt')
  })

  it('saves without sending, by the side that owes it, while it is open', () => {
    expect(act('draft', { kind: 'save', side: 'reporter', said })!.after).toMatchObject({ state: 'draft', answers: said.answers })
    expect([act('submitted', { kind: 'save', side: 'reporter', said }), act('draft', { kind: 'save', side: 'receiver', said })]).toEqual([null, null])
  })

  it('of two phones carries what each changed, field by field', () => {
    const seen = { answers: { visits: '40' }, reasons: {}, nothingBecause: null }
    const standing = { ...reportAt('draft'), answers: { visits: '40', proposals: 'Thêm máy' } }
    const saved = actOnReport(path, standing, { kind: 'save', side: 'reporter', seen, said: { ...seen, answers: { visits: '44' } } }, author)!
    expect(saved.after.answers).toEqual({ visits: '44', proposals: 'Thêm máy' })
    expect(saved.writes[1].data).toMatchObject({ 'answers.visits': '44' })
    expect(Object.keys(saved.writes[1].data)).not.toContain('answers')
  })

  it('returns with a word, accepts, reopens with a reason; what was said stays', () => {
    const returned = act('submitted', { kind: 'return', side: 'receiver', comments: { visits: 'Xem lại' } })!
    expect(returned.after).toMatchObject({ state: 'returned', comments: { visits: 'Xem lại' }, note: '' })
    expect(Object.keys(returned.writes[1].data)).not.toContain('answers')
    expect(act('submitted', { kind: 'return', side: 'receiver' })).toBeNull()
    expect(act('submitted', { kind: 'accept', side: 'receiver' })!.after.state).toBe('accepted')
    expect(act('accepted', { kind: 'reopen', side: 'receiver' })).toBeNull()
    expect(act('accepted', { kind: 'reopen', side: 'receiver', note: 'Sai số hộ' })!.after.state).toBe('returned')
    expect(act('accepted', { kind: 'submit', side: 'reporter', said })).toBeNull()
  })

  it('is entered for a team without anybody, and let in again, with a reason', () => {
    expect(act('draft', { kind: 'enterFor', side: 'receiver', said, note: 'Tổ chưa có người nhận' })!.after).toMatchObject({ state: 'submitted', note: 'Tổ chưa có người nhận', sentAt: author.now })
    const extend = (reopenedUntil: string, note = 'Máy hỏng') => act('draft', { kind: 'extend', side: 'receiver', note, reopenedUntil })?.after.reopenedUntil ?? null
    expect([extend('2026-12-20'), extend('2027-03-20'), extend('2026-12-20', ' ')]).toEqual(['2026-12-20', null, null])
  })
})

it('the sizes of a report are bounded', () => {
  const isTaken = (change: object) => report.safeParse({ ...reportAt('draft'), ...change }).success
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '1']))
  expect([{}, { answers: many(60) }, { answers: { a: 'x'.repeat(20_000) } }].map(isTaken)).toEqual([true, true, true])
  expect([{ answers: many(61) }, { answers: { a: 'x'.repeat(20_001) } }, { answers: { 'a b': '1' } }, { answers: { a: 'b\tc' } }].map(isTaken)).toEqual([false, false, false, false])
})
