import type { Fact } from '@tung-ngo/domain/fact'
import type { ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportRows } from '@tung-ngo/domain/sheet/imports'
import { household as householdSchema } from '@tung-ngo/domain/household'
import { fact as factSchema } from '@tung-ngo/domain/fact'
import { beforeAll, expect, it } from 'vitest'
import { countFact, countTeam } from '../../functions/src/counting/count-fact'
import { importRows } from '../../functions/src/imports/import-rows'
import { docs, queries } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits, memberSince, newId, seated as inUnit, teamTally, unitBelow } from './world'

type Row = ImportRows['households']
let line: Awaited<ReturnType<typeof lineOfUnits>>
let village: { id: string, path: string[] }
let team: string

const ROW: Row = { commune: null, team: null, village: null, label: 'Lò Văn Ánh', lane: 'Ngõ 3', house: null, landmark: null, kind: null, remote: null, priority: null, inGroup: null }

async function person() {
  const pid = newId('p')
  await docs.person(pid).set({ v: 3, name: 'Lò Văn Thử', phones: [], uid: `u-${pid}`, claimsVersion: 1, wokenAt: EVENING, updatedAt: EVENING })
  return { uid: `u-${pid}`, pid }
}
const official = (role: 'officer' | 'viewer', unit = line.commune.id) => inUnit(unit, role)
async function seated(role: 'leader' | 'member') {
  const one = await person()
  await docs.member(team, one.pid).set(memberSince(one.pid, '2026-01-01', { role }))
  return one
}
const opened = (by: { uid: string, pid: string }, until: number) =>
  docs.access(team, by.uid).set({ v: 3, pid: by.pid, commune: line.commune.id, reason: 'Nhập danh sách của bản', at: EVENING - DAY, until })

function run(by: { uid: string, pid: string }, rows: Partial<Row>[], more: { dry?: boolean, team?: string } = {}) {
  const input = { unit: line.commune.id, kind: 'households', dry: false, run: newId('r'), batch: 0, source: 'ho.xlsx', ...more, rows: rows.map((row, index) => ({ line: index + 2, record: { ...ROW, ...row } })) }
  return importRows(by, input as ImportInput, pid => Promise.resolve(pid), EVENING)
}
const houses = async () => (await queries.households(team).get()).docs
const facts = async () => (await queries.facts(team).get()).docs

beforeAll(async () => {
  line = await lineOfUnits()
  village = await unitBelow(line.commune, 'village')
  team = await addTeam(line, { unit: village.id, path: village.path, name: 'Tổ bản Thử' })
})

it('a leader\'s list is run dry, written as phones write it, counted, and written no second time', async () => {
  const leader = await seated('leader')
  const rows = [{}, { lane: 'Ngõ 4' }, { label: 'Quàng Thị Ơn', lane: null, house: '12', priority: true }]
  expect(await run(leader, rows, { team, dry: true })).toMatchObject({ added: 3, writes: 0, refused: [] })
  expect(await houses()).toEqual([])
  expect(await run(leader, rows, { team })).toMatchObject({ added: 3, writes: 6 })
  expect(await run(leader, rows, { team })).toMatchObject({ same: 3, writes: 0 })
  expect(await run(leader, [{}, { lane: 'ngõ 4', landmark: 'cạnh giếng' }, { label: 'QUÀNG THỊ ƠN', lane: 'Ngõ 9' }], { team })).toMatchObject({ same: 1, changed: 2, writes: 4 })

  const stored = (await houses()).map(found => found.data())
  expect(stored.map(house => householdSchema.safeParse(house).success)).toEqual([true, true, true])
  expect(stored.map(({ label, lane, house, landmark, village: at, consent }) => [label, lane, house, landmark, at === village.id, consent]).sort()).toEqual([
    ['Lò Văn Ánh', 'Ngõ 3', '', '', true, 'notAsked'],
    ['Lò Văn Ánh', 'Ngõ 4', '', 'cạnh giếng', true, 'notAsked'],
    ['Quàng Thị Ơn', 'Ngõ 9', '12', '', true, 'notAsked'],
  ])
  const told = (await facts()).map(found => ({ ...found.data(), id: found.id }) as Fact & { id: string })
  expect(told.map(({ id, ...fact }) => factSchema.safeParse(fact).success)).toEqual([true, true, true, true, true])
  await countTeam(team, 0, EVENING)
  for (const fact of [...told, ...told])
    await countFact(team, fact, EVENING)
  expect((await teamTally(team)).tally.stock).toMatchObject({ 'households': 3, 'hh.notAsked': 3, 'hh.priority': 1 })
})

it('a house that was renamed or declined since is not entered anew', async () => {
  const leader = await seated('leader')
  const [ann] = (await houses()).filter(found => found.data().lane === 'Ngõ 3')
  await ann!.ref.update({ label: '', consent: 'declined' })
  expect(await run(leader, [{}], { team })).toMatchObject({ same: 1, writes: 0 })
})

it('an official needs an open access to the team, a viewer and a province get none', async () => {
  const row = { village: `Bản ${village.id}`, label: 'Cà Văn Hai' }
  const officer = await official('officer')
  expect(await run(officer, [row])).toMatchObject({ added: 0, refused: [{ line: 2, texts: [expect.stringContaining('đang đóng')] }] })
  await opened(officer, EVENING - 1)
  expect(await run(officer, [row])).toMatchObject({ added: 0, refused: [{}] })
  await opened(officer, EVENING + 3_600_000)
  expect(await run(officer, [row, { label: 'Không rõ nơi' }, { village: 'Bản Lạ' }])).toMatchObject({ added: 1, writes: 2, refused: [{ texts: ['Chưa ghi thôn, bản hay tên tổ.'] }, { texts: [expect.stringContaining('Chưa có “Bản Lạ”')] }] })
  for (const by of [await official('viewer'), await official('officer', line.province.id)]) {
    await opened(by, EVENING + 3_600_000)
    expect(await run(by, [row])).toMatchObject({ added: 0, same: 0, refused: [{}] })
  }
  expect(await run(await seated('member'), [row], { team })).toMatchObject({ same: 0, refused: [{}] })
})

it('a line finds the team of its village; of two teams it is asked which', async () => {
  const leader = await seated('leader')
  await addTeam(line, { unit: village.id, path: village.path, name: 'Tổ hai' })
  expect(await run(leader, [{ village: village.id }])).toMatchObject({ refused: [{ texts: [expect.stringContaining('nhiều tổ')] }] })
  const other = await unitBelow(line.commune, 'village')
  expect(await run(leader, [{ village: other.id, team: 'Tổ bản Thử' }, { village: other.id }])).toMatchObject({ refused: [{ texts: [expect.stringContaining('không ở')] }, { texts: [expect.stringContaining('chưa có tổ')] }] })
})
