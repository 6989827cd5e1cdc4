import type { ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportKind, ImportRows } from '@tung-ngo/domain/sheet/imports'
import { beforeAll, expect, it } from 'vitest'
import { importRows } from '../../functions/src/imports/import-rows'
import { logExport } from '../../functions/src/log/log-export'
import { changeTeam } from '../../functions/src/teams/change-team'
import { establishTeam } from '../../functions/src/teams/establish-team'
import { docs, queries } from '../../functions/src/store'
import { countUnit } from '../../functions/src/units/count-unit'
import { mergeVillages } from '../../functions/src/units/merge-villages'
import { saveVillage } from '../../functions/src/units/save-village'
import { EVENING, lineOfUnits, memberSince, newId, seated, unitBelow, visit, writeFact } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
const accounts = new Map<string, string[]>()
const makeAccount = (pid: string, phones: string[]) => {
  accounts.set(pid, phones)
  return Promise.resolve(pid)
}

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
})

const VILLAGE: ImportRows['villages'] = { commune: null, type: 'ban', name: 'Nà Xa', code: null, households: 80, population: 320, on: null, signal: 'weak' }
const TEAM: ImportRows['teams'] = { commune: null, village: 'Bản Nà Xa', name: 'Tổ bản Nà Xa', foundedOn: '2023-05-01', status: 'active', decision: '12/QĐ-UBND', decidedOn: '2023-05-01', members: null }
const MEMBER: ImportRows['members'] = { commune: null, team: 'tổ bản nà xa', name: 'Lò Văn Pâng', role: 'leader', position: 'Trưởng bản', organisation: 'village_head', phone: '+84912555034', kind: null, joinedOn: null, leftOn: null }

function run<K extends ImportKind>(kind: K, rows: ImportRows[K][], { dry = false, unit = line.commune.id, by = officer } = {}) {
  return importRows(by, { unit, kind, dry, run: newId('r'), batch: 0, source: 'thu.xlsx', rows: rows.map((record, index) => ({ line: index + 2, record })) } as ImportInput, makeAccount, EVENING)
}

it('a list of villages is run dry, written, and written no second time', async () => {
  const more = { ...VILLAGE, type: 'to_dan_pho', name: '3', households: null, population: null } as const
  expect(await run('villages', [VILLAGE, more], { dry: true })).toMatchObject({ added: 2, writes: 0 })
  expect((await queries.villages(line.commune.id).get()).size).toBe(0)
  expect(await run('villages', [VILLAGE, more])).toMatchObject({ added: 2, writes: 4 })
  expect(await run('villages', [VILLAGE, more])).toMatchObject({ same: 2, writes: 0 })
  expect(await run('villages', [{ ...VILLAGE, name: 'NÀ XA', signal: 'good', households: 85 }])).toMatchObject({ changed: 1, writes: 2 })
})

it('teams find their villages, and their decision stands in the register once', async () => {
  const rows = [TEAM, { ...TEAM, village: null, name: 'Tổ xã' }, { ...TEAM, village: 'Bản Không Có', name: 'Tổ lạc' }]
  expect(await run('teams', rows)).toMatchObject({ added: 2, writes: 4, refused: [{ line: 4, texts: [expect.stringContaining('Chưa có “Bản Không Có”')] }] })
  expect(await run('teams', rows)).toMatchObject({ same: 2, writes: 0 })
  expect(await run('teams', [{ ...TEAM, status: 'planApproved' }])).toMatchObject({ changed: 1, writes: 1 })
  const teams = (await queries.teamsOf(line.commune.id).get()).docs.map(found => found.data())
  expect(teams.map(({ name, level, status, path }) => [name, level, status, path.length]).sort()).toEqual([['Tổ bản Nà Xa', 'village', 'planApproved', 5], ['Tổ xã', 'commune', 'active', 4]])
})

it('members get sleeping accounts by their numbers; a leader too many and one\'s own row are refused', async () => {
  const deputy = { ...MEMBER, name: 'Quàng Thị Ín', role: 'deputy', phone: null } as const
  expect(await run('members', [MEMBER, deputy])).toMatchObject({ added: 2, writes: 4 })
  expect(await run('members', [MEMBER, deputy])).toMatchObject({ same: 2, writes: 0 })
  expect([...accounts.values()]).toEqual([['+84912555034']])
  const [team] = (await queries.teamsOf(line.commune.id).get()).docs.filter(found => found.data().level === 'village')
  const roll = (await queries.members(team!.id).get()).docs.map(found => found.data())
  expect((await docs.person(roll.find(({ role }) => role === 'leader')!.pid).get()).data()).toMatchObject({ wokenAt: null, phones: ['+84912555034'] })
  // In another team he stays the same person, with the account that he has.
  expect(await run('members', [{ ...MEMBER, team: 'Tổ xã', role: 'member' }])).toMatchObject({ added: 1, writes: 1 })
  expect(accounts.size).toBe(1)
  const second = { ...MEMBER, name: 'Hà Văn Ơn', phone: '+84987555114' }
  expect(await run('members', [second])).toMatchObject({ refused: [{ texts: [expect.stringContaining('đã có tổ trưởng là Lò Văn Pâng')] }] })
  // Replaced: the old one leaves with the line that brings the new one, and all that the team did stays.
  const { id: fact } = await writeFact(team!.id, { ...visit(EVENING), by: roll.find(({ role }) => role === 'leader')!.pid })
  expect(await run('members', [{ ...MEMBER, leftOn: '2026-11-20' }, second])).toMatchObject({ added: 1, changed: 1, refused: [] })
  expect([(await docs.fact(team!.id, fact).get()).exists, (await docs.team(team!.id).get()).data()]).toEqual([true, team!.data()])
  await docs.member(team!.id, officer.pid).set(memberSince(officer.pid, '2026-01-01', { name: 'Cầm Thị Thử' }))
  expect(await run('members', [{ ...MEMBER, name: 'Cầm Thị Thử', role: 'deputy', phone: null }])).toMatchObject({ refused: [{ texts: [expect.stringContaining('Không ai tự ghi vai')] }] })
})

it('an official above imports for the communes below him, by their names, and nowhere else', async () => {
  const province = await seated(line.province.id)
  const named = { ...TEAM, commune: line.commune.id, village: null, name: 'Tổ từ tỉnh' }
  const answer = await run('teams', [named, { ...named, commune: 'Xã Ở Tỉnh Khác' }, { ...named, commune: null }], { unit: line.province.id, by: province })
  expect(answer).toMatchObject({ added: 1, refused: [{ texts: [expect.stringContaining('Không có “Xã Ở Tỉnh Khác”')] }, { texts: ['Chưa ghi xã, phường.'] }] })
  const viewer = await seated(line.commune.id, 'viewer')
  await expect(run('teams', [TEAM], { by: viewer })).rejects.toThrow('not-entitled')
  const other = await lineOfUnits()
  await expect(run('teams', [TEAM], { unit: other.commune.id })).rejects.toThrow('not-entitled')
})

it('a team is established by its decision, changed and dissolved, each told in the log', async () => {
  const decision = { number: '45/QĐ-UBND', on: '2026-11-01', basis: '', composition: 'Bản chưa có chi hội phụ nữ', file: '' }
  const { team } = await establishTeam(officer, { commune: line.commune.id, unit: line.commune.id, name: 'Tổ mới', foundedOn: '2026-11-01', decision }, EVENING)
  await expect(establishTeam(officer, { commune: line.commune.id, unit: line.commune.id, name: 'tổ MỚI', foundedOn: '2026-11-01', decision }, EVENING)).rejects.toThrow('team-exists')
  await changeTeam(officer, { team, name: 'Tổ mới', status: 'active', decision: null, reason: '' }, EVENING + 1)
  await changeTeam(officer, { team, name: 'Tổ mới', status: 'dissolved', decision: { ...decision, number: '50/QĐ-UBND', on: '2026-11-20' }, reason: '' }, EVENING + 2)
  expect((await docs.team(team).get()).data()).toMatchObject({ status: 'dissolved', dissolvedOn: '2026-11-20' })
  const log = await Promise.all([`established-${team}`, `team-${team}-${EVENING + 1}`, `team-${team}-${EVENING + 2}`].map(async id => (await docs.logEntry(id).get()).data()!))
  expect(log.map(({ what, after }) => [what, after])).toEqual([['team.established', 'Tổ mới'], ['team.changed', 'Đang hoạt động'], ['team.dissolved', 'Đã giải thể']])
})

it('rolls leave as a file only for the commune\'s officials, and the log says so', async () => {
  const { at } = await logExport(officer, line.commune.id, EVENING)
  expect((await docs.logEntry(`exported-${line.commune.id}-${officer.pid}-${at}`).get()).data()).toMatchObject({ what: 'roll.exported', unit: line.commune.id, by: officer.pid })
  await expect(logExport(await seated(line.province.id), line.commune.id, EVENING)).rejects.toThrow('not-entitled')
})

it('villages are added, renamed and merged; teams follow', async () => {
  const commune = await unitBelow(line.district, 'commune')
  const own = await seated(commune.id)
  const fields = { commune: commune.id, code: '', signal: null, households: 40, population: null, on: '2026-11-20', source: 'Trưởng bản' }
  const first = await saveVillage(own, { ...fields, village: null, name: 'Một', type: 'ban' }, EVENING)
  const second = await saveVillage(own, { ...fields, village: null, name: 'Hai', type: 'ban' }, EVENING)
  await expect(saveVillage(own, { ...fields, village: first.village, name: 'HAI', type: 'ban' }, EVENING)).rejects.toThrow('village-exists')
  await saveVillage(own, { ...fields, village: second.village, name: 'Hai Mới', type: 'ban', signal: 'none' }, EVENING + 1)
  const { team } = await establishTeam(own, { commune: commune.id, unit: first.village, name: 'Tổ một', foundedOn: '2026-11-01', decision: { number: '1', on: '2026-11-01', basis: '', composition: '', file: '' } }, EVENING)
  expect(await mergeVillages(own, { commune: commune.id, from: [first.village], into: second.village, on: '2026-11-20', reason: 'Nghị quyết của xã' }, EVENING)).toEqual({ teams: 1 })
  await countUnit(first.village, [commune.id], EVENING)
  expect((await docs.unit(first.village).get()).data()).toMatchObject({ validTo: '2026-11-20', successors: [second.village] })
  expect((await docs.unit(second.village).get()).data()).toMatchObject({ name: 'Hai Mới', signal: 'none', predecessors: [first.village] })
  expect((await docs.team(team).get()).data()).toMatchObject({ unit: second.village, path: [...commune.path, second.village] })
  await expect(mergeVillages(officer, { commune: commune.id, from: [second.village], into: first.village, on: '2026-11-20', reason: 'x' }, EVENING)).rejects.toThrow('not-entitled')
})

it('a table of units adds and corrects, below the operator\'s unit alone; nothing is moved', async () => {
  const operator = await seated(line.province.id, 'operator')
  const unit = { above: null, type: 'huyen', name: 'Thử Mới', code: '987', from: '2026-01-01' } as const
  const commune = { above: 'Huyện Thử Mới', type: 'xa', name: 'Thử Một', code: '98765', from: null } as const
  const rows = [commune, unit, { ...commune, above: 'Huyện Không Có', code: '98766' }, { ...commune, type: 'tinh', code: '98', above: null, name: 'Thử Tỉnh' }] as ImportRows['units'][]
  const more = { unit: line.province.id, by: operator }
  expect(await run('units', rows, { ...more, dry: true })).toMatchObject({ added: 2, writes: 0, refused: [{ line: 4, texts: [expect.stringContaining('Chưa có “Huyện Không Có”')] }, { line: 5, texts: [expect.stringContaining('không thể thuộc')] }] })
  expect(await run('units', rows.slice(0, 2), more)).toMatchObject({ added: 2, writes: 2 })
  expect(await run('units', rows.slice(0, 2), more)).toMatchObject({ same: 2, writes: 0 })
  expect((await docs.unit('98765-2026').get()).data()).toMatchObject({ parent: '987-2026', level: 'commune', path: [...line.province.path, '987-2026', '98765-2026'] })
  expect(await run('units', [{ ...commune, name: 'Thử Một Mới' }, { ...commune, above: line.district.id }] as ImportRows['units'][], more)).toMatchObject({ changed: 1, writes: 1, refused: [{ texts: [expect.stringContaining('ở nơi khác')] }] })
  await expect(run('units', [unit] as ImportRows['units'][], { unit: line.province.id, by: await seated(line.province.id) })).rejects.toThrow('not-entitled')
})
