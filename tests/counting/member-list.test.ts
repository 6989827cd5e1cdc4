import { beforeAll, expect, it } from 'vitest'
import { countMember, countTeamDoc } from '../../functions/src/counting/count-roll'
import { writeLog } from '../../functions/src/log/write-log'
import { docs } from '../../functions/src/store'
import { listMembers } from '../../functions/src/teams/list-members'
import { addTeam, climb, EVENING, lineOfUnits, memberSince, seated } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: Awaited<ReturnType<typeof seated>>
let teams: string[]
const list = (now = EVENING, by = officer) => listMembers(by, { commune: line.commune.id }, now)
const names = async (now = EVENING) => (await list(now)).members.map(({ name }) => name).toSorted()

/** As the trigger of a roll does it: it is counted, and the log tells of it, by the server's own clock. */
async function enrol(team: string, pid: string, name: string, more = {}): Promise<void> {
  await docs.member(team, pid).set(memberSince(pid, '2026-11-01', { name, ...more }))
  await climb(await countMember(team, pid, EVENING))
  await writeLog(`seat-${team}-${pid}-${name}`, { what: 'seat.edited', place: { team }, by: officer.pid, about: pid }, Date.now())
}

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
  teams = [await addTeam(line, { name: 'Tổ một' }), await addTeam(line, { name: 'Tổ hai' })]
  for (const team of teams)
    await climb(await countTeamDoc(team, [], EVENING))
  await enrol(teams[0]!, 'p1', 'Lò Thị Một', { role: 'leader', phone: '+84912000001' })
  await enrol(teams[1]!, 'p2', 'Cầm Văn Hai')
})

it('has everybody in the commune\'s teams today, with team, role and telephone', async () => {
  const { teams: called, members } = await list()
  expect(called).toEqual({ [teams[0]!]: 'Tổ một', [teams[1]!]: 'Tổ hai' })
  expect(members.find(({ pid }) => pid === 'p1')).toEqual({ team: teams[0], pid: 'p1', name: 'Lò Thị Một', role: 'leader', kind: 'local', organisation: 'other', position: '', phone: '+84912000001', joinedOn: '2026-11-01', leftOn: null, confirmed: true })
  expect(await names()).toEqual(['Cầm Văn Hai', 'Lò Thị Một'])
})

it('follows what the log tells of, and what the count tells of where the log is late', async () => {
  await enrol(teams[0]!, 'p1', 'Lò Thị Mốt')
  expect(await names()).toEqual(['Cầm Văn Hai', 'Lò Thị Mốt'])
  await docs.member(teams[1]!, 'p3').set(memberSince('p3', '2026-11-01', { name: 'Hà Thị Ba' }))
  await climb(await countMember(teams[1]!, 'p3', EVENING))
  expect(await names()).toEqual(['Cầm Văn Hai', 'Hà Thị Ba', 'Lò Thị Mốt'])
  await enrol(teams[1]!, 'p3', 'Hà Thị Ba', { leftOn: '2026-11-10' })
  expect(await names()).toEqual(['Cầm Văn Hai', 'Lò Thị Mốt'])
})

it('reads no roll of which nothing is told, and all of them after a week', async () => {
  const later = Date.now() + 3_600_000
  await docs.teamList(`${line.commune.id}.members`).update({ builtAt: later, readFrom: later })
  await docs.member(teams[1]!, 'p2').update({ name: 'Cầm Văn Lặng' })
  expect(await names(later)).toEqual(['Cầm Văn Hai', 'Lò Thị Mốt'])
  expect(await names(later + 8 * 86_400_000)).toEqual(['Cầm Văn Lặng', 'Lò Thị Mốt'])
})

it('is the commune\'s alone: nobody above it, beside it or outside sees who is in a team', async () => {
  const strangers = [null, await seated(line.province.id), await seated((await lineOfUnits()).commune.id), { uid: 'u-thief', pid: officer.pid }]
  for (const caller of strangers)
    await expect(listMembers(caller, { commune: line.commune.id }, EVENING)).rejects.toThrow('not-entitled')
  await expect(listMembers(officer, { commune: line.province.id }, EVENING)).rejects.toThrow('not-entitled')
  expect((await list(EVENING, await seated(line.commune.id, 'viewer'))).members).toHaveLength(2)
})
