import { describe, expect, it } from 'vitest'
import type { Action } from '../access'
import { ACCESS, can } from '../access'
import { actorOf } from '../seat'
import { startOfDay } from '../day'
import { METRICS } from '../metric'
import { readSheet } from '../sheet/sheet'
import { difficulties } from './difficulties'
import { instruments } from './instruments'
import { models } from './made-up.fixture'
import { eventSchema, recordSchema, RESERVED } from './record'
import type { StoredEvent } from './record-events'
import { applyEvent, foldEvents, refusalOf } from './record-events'
import { initialState } from './register'
import { accessRowsOf, actsOn, handedTo } from './register-access'
import { columnsOf, exportSheet, STATE_CELL, TEAM_CELL } from './register-sheet'
import { metricsOf } from './register-metrics'
import { flowOfEvent, stockOfCode } from './register-tally'
import { listOf } from './register-view'
import { REGISTERS } from './registers'
import { tasks } from './tasks'

const at = (day: string) => startOfDay(day) + 3_600_000
const event = (id: string, kind: string, day: string, after: StoredEvent['after'] = {}): StoredEvent => ({ v: 3, id, kind, after, note: '', by: 'p1', at: at(day) })
const schemaOf = (asked: StoredEvent) => (({ id: _, ...rest }) => rest)(asked)

describe.each([...REGISTERS, models])('the register $id', (register) => {
  const states = Object.keys(register.states)
  const fields = Object.keys(register.fields)

  it('names only what it has', () => {
    for (const { from, to, asks = [], by } of Object.values(register.moves)) {
      expect(states).toEqual(expect.arrayContaining([...from, to]))
      expect(fields).toEqual(expect.arrayContaining([...asks]))
      expect(by.length).toBeGreaterThan(0)
    }
    expect(states).toEqual(expect.arrayContaining([...register.editable, ...Object.values(register.tally.stock).flat()]))
    expect(['create', 'edit', ...Object.keys(register.moves)]).toEqual(expect.arrayContaining(Object.values(register.tally.flow).flat()))
    expect(fields).toEqual(expect.arrayContaining([...register.list, ...register.due ? [register.due] : []]))
    expect(fields.filter(name => (RESERVED as readonly string[]).includes(name))).toEqual([])
    expect(register.key.filter(name => !register.fields[name]?.required)).toEqual([])
  })

  it('leaves no state without a way in', () => {
    const reached = new Set([initialState(register), ...Object.values(register.moves).map(({ to }) => to)])
    expect(states.filter(state => !reached.has(state))).toEqual([])
  })

  it('joins access and tally under names of its own', () => {
    expect(Object.keys(accessRowsOf(register)).every(action => action.startsWith(`${register.id}.`))).toBe(true)
    expect(Object.keys(accessRowsOf(register)).every(action => action in ACCESS)).toBe(REGISTERS.includes(register))
    expect(Object.entries(metricsOf(register)).every(([metric, kind]) => METRICS[metric] === kind)).toBe(REGISTERS.includes(register))
  })

  it('refuses a record of another shape', () => {
    const complete = Object.fromEntries(Object.entries(register.fields).map(([name, field]) => [name, field.kind === 'choice' ? Object.keys(field.options)[0]! : { line: 'Một', prose: 'Một', count: 1, day: '2026-11-20', yesNo: true, person: 'p1', unit: 'u1' }[field.kind]]))
    const created = event('e1', 'create', '2026-11-20', complete)
    const record = applyEvent(register, null, created)
    expect(recordSchema(register).safeParse(record).error).toBeUndefined()
    expect(eventSchema(register).safeParse(schemaOf(created)).error).toBeUndefined()
    expect(recordSchema(register).safeParse({ ...record, other: 1 }).success).toBe(false)
    expect(recordSchema(register).safeParse({ ...record, state: 'none' }).success).toBe(false)
    expect(recordSchema(register).safeParse({ ...record, [register.list[0]!]: 'x'.repeat(2000) }).success).toBe(false)
    expect(eventSchema(register).safeParse(schemaOf(event('e1', 'create', '2026-11-20'))).success).toBe(false)
    expect(eventSchema(register).safeParse(schemaOf(event('e1', 'nothing', '2026-11-20', complete))).success).toBe(false)
  })

  it('comes out of its own workbook as it went in', () => {
    const complete = Object.fromEntries(Object.entries(register.fields).filter(([, { kind }]) => kind !== 'unit').map(([name, field]) => [name, field.kind === 'choice' ? Object.keys(field.options)[0]! : { line: 'Bản Nà Xa', prose: 'Chưa có sóng', count: 12, day: '2026-11-20', yesNo: false, person: 'p1' }[field.kind as 'line']]))
    const record = applyEvent(register, null, event('e1', 'create', '2026-11-20', complete))
    const read = readSheet(exportSheet(register, [record], () => 'Lò Văn Thử', () => 'Tổ Một'), columnsOf(register))
    expect([read.refused, read.missing, read.unknown]).toEqual([[], [], Object.values(register.fields).filter(({ kind }) => kind === 'unit').map(({ label }) => label)])
    const named = Object.fromEntries(Object.entries(complete).map(([name, value]) => [name, register.fields[name]!.kind === 'person' ? 'Lò Văn Thử' : value]))
    expect(read.rows.map(({ record }) => record)).toEqual([{ ...register.below === 'teams' ? { [TEAM_CELL]: 'Tổ Một' } : {}, ...named, [STATE_CELL]: initialState(register) }])
  })
})

describe('a difficulty', () => {
  const raised = event('e1', 'create', '2026-10-28', { title: 'Bản Nà Xa mất sóng', beyondAuthority: false })
  const story = [
    raised,
    event('e2', 'edit', '2026-10-29', { title: 'Bản Nà Xa mất sóng từ 20/10' }),
    event('e3', 'escalate', '2026-11-02', { level: 'province' }),
    event('e4', 'answer', '2026-11-10', { resolution: 'Viettel lắp trạm trước 15/12' }),
    event('e5', 'close', '2026-12-20'),
  ]

  it('goes its way, and its history says what changed from what', () => {
    const { record, history } = foldEvents(difficulties, story.toReversed())
    expect(record).toMatchObject({ state: 'closed', title: 'Bản Nà Xa mất sóng từ 20/10', level: 'province', by: 'p1', at: at('2026-10-28'), updatedAt: at('2026-12-20'), last: 'e5' })
    expect(history.map(({ label, state }) => `${label}: ${state}`)).toEqual(['Báo khó khăn: open', 'Sửa: open', 'Chuyển cấp trên: escalated', 'Trả lời: answered', 'Xong: closed'])
    expect(history[1]!.changes).toEqual([{ field: 'title', before: 'Bản Nà Xa mất sóng', after: 'Bản Nà Xa mất sóng từ 20/10' }])
  })

  it('refuses what cannot follow', () => {
    const open = applyEvent(difficulties, null, raised)
    const refusal = (kind: string, after = {}, record: typeof open | null = open) => refusalOf(difficulties, record, { kind, after })
    expect([refusal('create', raised.after), refusal('close', {}, null), refusal('close'), refusal('answer'), refusal('answer', { resolution: ' ' }), refusal('edit', { title: '' }), refusal('answer', { resolution: 'Đã lắp' })])
      .toEqual(['exists', 'unknown', 'wrongState', 'incomplete', 'incomplete', 'incomplete', null])
    expect(refusal('edit', { title: 'Khác' }, { ...open, state: 'closed' })).toBe('wrongState')
    expect(foldEvents(difficulties, [event('e0', 'close', '2026-10-01'), ...story, event('e6', 'answer', '2026-12-21', { resolution: 'Nữa' })]).history).toHaveLength(5)
  })

  it('offers everybody what is his to do', () => {
    expect(actsOn(difficulties, { state: 'open' }, ['leader'])).toEqual(['edit'])
    expect(actsOn(difficulties, { state: 'open' }, ['communeOfficer'])).toEqual(['edit', 'answer', 'escalate'])
    expect(actsOn(difficulties, { state: 'answered' }, ['leader'])).toEqual(['close', 'reopen'])
    expect(actsOn(difficulties, { state: 'answered' }, ['viewer'])).toEqual([])
    expect(accessRowsOf(difficulties)['difficulties.escalate']).toEqual({ on: 'teams/difficulties', does: ['update'], fields: ['state'], by: ['communeOfficer', 'handler'], current: 'unit' })
  })

  it('is dealt with above its commune by those whom it was handed up to, and those on the way', () => {
    const above = { district: 'mai-son', province: 'son-la', nation: 'vn' }
    const handed = (level: string | null) => handedTo(difficulties, { level }, above)
    expect([null, 'commune', 'district', 'province', 'nation'].map(handed)).toEqual([[], [], ['mai-son'], ['mai-son', 'son-la'], ['mai-son', 'son-la', 'vn']])
    expect(handedTo(difficulties, { level: 'province' }, { ...above, district: null })).toEqual(['son-la'])
    expect(handedTo(tasks, { level: 'nation' }, above)).toEqual([])
    const team = { team: 't1', commune: 'na-ot', path: ['vn', 'son-la', 'mai-son', 'na-ot'] }
    const province = actorOf('p1', 1, [{ place: { unit: 'son-la' }, role: 'deputy' }])
    expect([[], ['son-la']].map(handed => can(province, 'difficulties.read' as Action, { ...team, handed }))).toEqual([false, true])
    expect(can(actorOf('p1', 1, [{ place: { unit: 'vn' }, role: 'operator' }]), 'difficulties.read' as Action, { ...team, handed: ['vn'] })).toBe(false)
  })

  it('counts as it stands, and what was done', () => {
    expect(stockOfCode(difficulties, 'answered')).toEqual({ 'records.difficulties': 1, 'difficulties.open': 1 })
    expect(stockOfCode(difficulties, 'closed')).toEqual({ 'records.difficulties': 1 })
    expect([flowOfEvent(difficulties, 'create'), flowOfEvent(difficulties, 'escalate')]).toEqual([{ 'difficulties.raised': 1 }, { 'difficulties.escalated': 1 }])
    expect(metricsOf(difficulties)['difficulties.closed']).toBe('flow')
  })
})

it('a list begins with what is overdue, ends with what is done, and is searched without accents', () => {
  const task = (id: string, title: string, due: string, state = 'open') => ({ id, ...applyEvent(tasks, null, event(id, 'create', '2026-11-01', { title, due, assignee: 'p7' })), state })
  const records = [task('a', 'Họp bản', '2026-12-01'), task('b', 'Chợ phiên', '2026-11-01', 'done'), task('c', 'Lớp học', '2026-11-10'), task('d', 'Bà con nhóm 2', '2026-11-25'), task('e', 'Bà con nhóm 10', '2026-11-20')]
  const names = (id: string) => ({ p7: 'Lò Văn Thoong' })[id]
  const lines = listOf(tasks, records, '2026-11-20', names)
  expect(lines.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'a', 'b'])
  expect(lines[0]).toEqual({ id: 'c', title: 'Lớp học', below: ['Lò Văn Thoong', '10/11/2026'], state: tasks.states.open, isOverdue: true })
  expect(listOf(tasks, records, '2026-11-20', names, { query: 'thoong ba con', states: ['open'] }).map(({ id }) => id)).toEqual(['d', 'e'])
})

it('a wrong sheet is told line by line', () => {
  const { rows, refused } = readSheet([['Số, ký hiệu', 'Loại văn bản', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ban hành'], ['335/SKHCN', 'công văn', 'Hướng dẫn', 'Sở', '22/7/2025'], ['12', 'Thư tay', '', 'Sở', '31/02/2025']], columnsOf(instruments))
  expect(rows.map(({ record }) => record.on)).toEqual(['2025-07-22'])
  expect(refused.map(({ line, heading }) => `${line} ${heading}`)).toEqual(['3 Loại văn bản', '3 Trích yếu', '3 Ngày ban hành'])
})
