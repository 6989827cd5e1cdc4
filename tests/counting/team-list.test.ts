import { beforeAll, beforeEach, expect, it } from 'vitest'
import { listTeams } from '../../functions/src/teams/list-teams'
import { docs, queries, SERVER_TIME } from '../../functions/src/store'
import { planTeam } from '../../functions/src/units/plan-team'
import { saveVillage } from '../../functions/src/units/save-village'
import { addTeam, EVENING, lineOfUnits, newId } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
let above: { uid: string, pid: string }

async function seated(unit: string) {
  const pid = newId('o')
  await docs.person(pid).set({ v: 3, name: 'Cầm Thị Thử', phones: [], uid: `u-${pid}`, claimsVersion: 1, wokenAt: EVENING, updatedAt: EVENING })
  await docs.officer(unit, pid).set({ v: 3, pid, name: 'Cầm Thị Thử', role: 'officer', phone: null, endedOn: null, by: 'grant', updatedAt: EVENING })
  return { uid: `u-${pid}`, pid }
}

const VILLAGE = { village: null, name: 'Nà Xa', type: 'ban', code: '', signal: 'weak', households: null, population: null, on: '2026-11-20', source: 'Xã báo' } as const
const namesIn = async (unit: string, by = above) => (await listTeams(by, { unit }, EVENING)).teams.map(({ name }) => name).toSorted()
const villagesIn = async (unit: string, by = above) => (await listTeams(by, { unit }, EVENING)).villages.map(({ name }) => name).toSorted()

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
  above = await seated(line.province.id)
})
beforeEach(async () => {
  await Promise.all([line.province.id, line.commune.id].map(unit => docs.teamList(unit).delete()))
})

it('a list has the teams and where they are, and follows what is written after it was made', async () => {
  const { village } = await saveVillage(officer, { commune: line.commune.id, ...VILLAGE }, EVENING)
  const first = await addTeam(line, { name: 'Tổ một', updatedAt: SERVER_TIME })
  expect(await namesIn(line.province.id)).toEqual(['Tổ một'])
  expect((await listTeams(above, { unit: line.province.id }, EVENING)).places[line.commune.id]).toEqual({ title: `Xã ${line.commune.id}`, district: line.district.id })

  await addTeam(line, { name: 'Tổ hai', unit: village, path: [...line.commune.path, village], updatedAt: SERVER_TIME })
  await docs.team(first).update({ name: 'Tổ đầu', updatedAt: SERVER_TIME })
  expect(await namesIn(line.province.id)).toEqual(['Tổ hai', 'Tổ đầu'].toSorted())
  await docs.team(first).update({ dissolvedOn: '2026-11-20', status: 'dissolved', updatedAt: SERVER_TIME })
  expect(await namesIn(line.province.id)).toEqual(['Tổ hai'])
})

it('of a commune it has all villages, above it those without a team, with the promised day', async () => {
  const { village } = await saveVillage(officer, { commune: line.commune.id, ...VILLAGE, name: 'Pá Hốc' }, EVENING)
  expect(await villagesIn(line.commune.id, officer)).toEqual(['Nà Xa', 'Pá Hốc'])
  expect(await villagesIn(line.province.id)).toEqual(['Pá Hốc'])
  await planTeam(officer, { commune: line.commune.id, village, dueOn: '2026-12-31', owner: 'Ban nhân dân bản' }, EVENING)
  expect((await listTeams(above, { unit: line.province.id }, EVENING)).villages).toMatchObject([{ name: 'Pá Hốc', signal: 'weak', teamDueOn: '2026-12-31', teamOwner: 'Ban nhân dân bản' }])
  expect((await queries.villages(line.commune.id).get()).docs.find(({ id }) => id === village)!.data()).toMatchObject({ name: 'Pá Hốc', signal: 'weak' })
  await planTeam(officer, { commune: line.commune.id, village, dueOn: null, owner: '' }, EVENING)
  expect((await listTeams(above, { unit: line.province.id }, EVENING)).villages).toMatchObject([{ teamDueOn: null, teamOwner: '' }])
})

it('what was written without its instant is missed by nobody: the number of documents tells', async () => {
  expect(await namesIn(line.province.id)).toEqual(['Tổ hai'])
  await addTeam(line, { name: 'Tổ nhập sau' })
  expect(await namesIn(line.province.id)).toEqual(['Tổ hai', 'Tổ nhập sau'])
})

it('what is listed is not for strangers, for a neighbour, or for a village', async () => {
  const neighbour = await seated((await lineOfUnits()).commune.id)
  for (const caller of [null, neighbour, { uid: 'u-thief', pid: officer.pid }])
    await expect(listTeams(caller, { unit: line.commune.id }, EVENING)).rejects.toThrow('not-entitled')
  await expect(listTeams(officer, { unit: line.province.id }, EVENING)).rejects.toThrow('not-entitled')
  await expect(listTeams(above, { unit: line.nation.id }, EVENING)).rejects.toThrow('not-entitled')
  await expect(planTeam(neighbour, { commune: line.commune.id, village: 'b', dueOn: null, owner: '' }, EVENING)).rejects.toThrow('not-entitled')
  await expect(planTeam(officer, { commune: line.commune.id, village: line.commune.id, dueOn: null, owner: '' }, EVENING)).rejects.toThrow('no-village')
})
