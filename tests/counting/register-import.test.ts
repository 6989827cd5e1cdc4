import type { RecordRow } from '@tung-ngo/domain/registers/register-sheet'
import type { Register } from '@tung-ngo/domain/registers/register'
import { decisions } from '@tung-ngo/domain/registers/decisions'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { foldEvents } from '@tung-ngo/domain/registers/record-events'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { beforeAll, expect, it } from 'vitest'
import { countRecord } from '../../functions/src/counting/count-record'
import { readRecord } from '../../functions/src/counting/team-records'
import { importRecords } from '../../functions/src/imports/import-records'
import { docs, plainly, queries } from '../../functions/src/store'
import { writeDecision } from '../../functions/src/teams/write-decision'
import { addTeam, lineOfUnits, memberSince, newId, seated, teamTally } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
let team: string

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
  team = await addTeam(line, { name: 'Tổ bản Nà Xa' })
  await docs.member(team, 'm7').set(memberSince('m7', '2026-01-01', { name: 'Lò Văn Thử' }))
})

function run({ id }: Register, rows: RecordRow[], { dry = false, unit = line.commune.id, by = officer, name = newId('r') } = {}) {
  return importRecords(by, { unit, register: id, dry, run: name, batch: 0, source: 'so.xlsx', rows: rows.map((record, index) => ({ line: index + 2, record })) }, Date.now())
}

const LETTER: RecordRow = { 'number': '335/SKHCN', 'type': 'letter', 'title': 'Hướng dẫn hoạt động của tổ', 'issuer': 'Sở', 'on': '2025-07-22', 'link': null, 'replacedBy': null, '@state': null }

it('a unit\'s register is run dry, written once, and changed by what is otherwise', async () => {
  const old = { ...LETTER, 'number': '12/QĐ', 'replacedBy': '335/SKHCN', '@state': 'replaced' }
  expect(await run(instruments, [LETTER, old], { dry: true })).toMatchObject({ added: 2, writes: 0 })
  expect((await queries.recordsOf('units', line.commune.id, 'instruments').get()).size).toBe(0)
  const name = newId('r')
  expect(await run(instruments, [LETTER, old], { name })).toMatchObject({ added: 2, writes: 5, refused: [] })
  expect(await run(instruments, [LETTER, old])).toMatchObject({ same: 2, writes: 0 })
  expect(await run(instruments, [{ ...LETTER, number: '335/skhcn', title: 'Hướng dẫn' }])).toMatchObject({ changed: 1, writes: 2 })
  const stored = (await queries.recordsOf('units', line.commune.id, 'instruments').get()).docs.map(found => found.data())
  expect(stored.map(({ number, state, title }) => [number, state, title]).sort()).toEqual([['12/QĐ', 'replaced', LETTER.title], ['335/skhcn', 'inForce', 'Hướng dẫn']])
  expect((await docs.logEntry(`import-${name}-0`).get()).data()).toMatchObject({ what: 'import.done', after: 'Văn bản: 2 mới, 0 đổi', unit: line.commune.id, by: officer.pid })
})

it('two runs at once write a record once', async () => {
  const row = { ...LETTER, number: '77/KH' }
  const answers = await Promise.all([run(instruments, [row]), run(instruments, [row])])
  expect(answers.reduce((sum, { writes }) => sum + writes, 0)).toBe(2)
})

it('a decision that a callable entered is the same by its number', async () => {
  await writeDecision(line.commune.id, { number: '9/QĐ-UBND', on: '2026-11-01', kind: 'merge', teams: null, basis: null, composition: null, file: null }, officer.pid)
  expect(await run(decisions, [{ number: '9/qđ ubnd', kind: 'merge', title: 'Về việc sáp nhập tổ', on: '2026-11-01', teams: 'Tổ Một' }])).toMatchObject({ changed: 1, writes: 2 })
})

it('teams\' registers find their teams and members by name, and are counted as if they were made by hand', async () => {
  const row = { '@team': 'tổ BẢN nà xa', 'title': 'Họp bản', 'due': '2026-11-30', 'assignee': 'lò văn thử', 'result': 'Đã họp', '@state': 'open' }
  const answer = await run(tasks, [row, { ...row, '@team': 'Tổ lạc' }, { ...row, title: 'Lớp học', assignee: 'Không Ai' }, { ...row, 'title': 'Chợ', '@state': 'done' }])
  expect(answer).toMatchObject({ added: 1, odd: [{ line: 2 }], refused: [{ line: 3, texts: [expect.stringContaining('Chưa có tổ “Tổ lạc”')] }, { line: 4, texts: [expect.stringContaining('không có ai tên')] }, { line: 5, texts: [expect.stringContaining('“Đã xong”')] }] })
  const [task] = (await queries.recordsOf('teams', team, 'tasks').get()).docs
  expect(task!.data()).toMatchObject({ assignee: 'm7', state: 'open', result: null })

  const past = { '@team': 'Tổ bản Nà Xa', 'title': 'Bản mất sóng', 'resolution': 'Lắp trạm', '@state': 'closed' }
  expect(await run(difficulties, [past])).toMatchObject({ added: 1, writes: 4 })
  const [told] = (await queries.recordsOf('teams', team, 'difficulties').get()).docs
  const { history, record } = foldEvents(difficulties, (await readRecord(plainly, team, difficulties, told!.id)).events)
  expect(history.map(({ event }) => event.kind)).toEqual(['create', 'answer', 'close'])
  expect(record).toEqual(told!.data())
  await countRecord(team, difficulties, told!.id, Date.now())
  expect((await teamTally(team)).tally.stock['difficulties.open'] ?? 0).toBe(0)
})

it('asks the register who may: not a viewer, not above the commune, not elsewhere, and never an unknown register', async () => {
  const viewer = await seated(line.commune.id, 'viewer')
  const above = await seated(line.province.id)
  const other = await lineOfUnits()
  await expect(run(instruments, [LETTER], { by: viewer })).rejects.toThrow('not-entitled')
  await expect(run(instruments, [LETTER], { by: above })).rejects.toThrow('not-entitled')
  await expect(run(tasks, [], { by: above, unit: line.province.id })).rejects.toThrow('not-entitled')
  await expect(run(instruments, [LETTER], { unit: other.commune.id })).rejects.toThrow('not-entitled')
  await expect(run({ ...instruments, id: 'officers' }, [LETTER])).rejects.toThrow('not-entitled')
  expect(await run(instruments, [{ ...LETTER, number: 7, type: 'poem' }])).toMatchObject({ added: 0, refused: [{ line: 2, texts: [expect.stringContaining('chưa đúng')] }] })
  expect(await run(instruments, [LETTER], { by: above, unit: line.province.id })).toMatchObject({ added: 1, writes: 2 })
})
