import type { Fact } from '@tung-ngo/domain/fact'
import { registerHousehold } from '@tung-ngo/domain/command'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { beforeAll, expect, it } from 'vitest'
import { countFact } from '../../functions/src/counting/count-fact'
import { countMember, countTeamDoc } from '../../functions/src/counting/count-roll'
import { parseFacts } from '../../functions/src/counting/parse-fact'
import { recountTeam } from '../../functions/src/recount/recount-team'
import { docs, queries, transact } from '../../functions/src/store'
import { changeTeam } from '../../functions/src/teams/change-team'
import { mergeTeam } from '../../functions/src/teams/merge-team'
import { writeRecording } from '../../functions/src/teams/write-recording'
import { addTeam, climb, DAY, EVENING, lineOfUnits, memberSince, newId, seated, stockOf } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
let [team, heir] = ['', '']
const NOW = Date.now()
const decision = (number: string, on = '2026-11-20') => ({ number, on, basis: '', composition: '', file: '' })

async function addHouse(team: string, id: string, more: object = {}): Promise<void> {
  const author = { team, pid: 'm1', factId: newId('f'), on: '2026-11-18', recordedOffline: false }
  await transact(async tx => writeRecording(tx, registerHousehold(author, id, { ...BLANK_SHEET, village: `${line.commune.id}-b1`, label: `Nhà ${id}`, helper: 'm1', ...more })))
}

/** As the triggers would: every fact, the roll and the team itself. */
async function countAll(): Promise<void> {
  for (const one of [team, heir]) {
    for (const fact of parseFacts((await queries.facts(one).get()).docs))
      await countFact(one, fact as Fact & { id: string }, NOW)
    for (const { id } of (await queries.members(one).get()).docs)
      await countMember(one, id, NOW)
    await climb(await countTeamDoc(one, [], NOW), NOW)
  }
}

beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
  team = await addTeam(line, { name: 'Tổ bản Một', foundedOn: '2023-05-01' })
  heir = await addTeam(line, { name: 'Tổ bản Hai', foundedOn: '2023-05-01' })
  for (const [one, pid, role] of [[team, 'm1', 'leader'], [team, 'm2', 'member'], [heir, 'm2', 'leader'], [heir, 'm3', 'member']] as const)
    await docs.member(one, pid).set(memberSince(pid, '2026-01-01', { role }))
  for (const id of ['h1', 'h2', 'h3'])
    await addHouse(team, id)
  await addHouse(team, 'h4', { status: 'moved' })
  await addHouse(heir, 'h9')
  await countAll()
})

it('asks who may, and for an heir that stands in the same commune', async () => {
  const [far, viewer] = [await addTeam(await lineOfUnits()), await seated(line.commune.id, 'viewer')]
  const merge = (more: object, by = officer) => mergeTeam(by, { team, into: heir, members: true, decision: decision('7/QĐ'), ...more }, NOW)
  await expect(merge({ into: far })).rejects.toThrow('not-entitled')
  await expect(merge({}, viewer)).rejects.toThrow('not-entitled')
  await expect(merge({ into: team })).rejects.toThrow('no-heir')
  await expect(merge({ decision: decision('7/QĐ', '2023-04-30') })).rejects.toThrow('before-founding')
  await expect(mergeTeam(officer, { team, into: heir, members: true, decision: decision('7/QĐ', '2026-11-21') }, EVENING)).rejects.toThrow('not-yet')
  expect((await docs.team(team).get()).data()).toMatchObject({ dissolvedOn: null })
})

it('members and households go over by a decision, no figure is lost, and a second call writes nothing', async () => {
  const before = await stockOf(line.province.id)
  expect(before).toMatchObject({ 'households': 4, 'teams.village': 2, 'members.village': 4 })
  expect(await mergeTeam(officer, { team, into: heir, members: true, decision: decision('7/QĐ') }, NOW)).toEqual({ members: 1, households: 3 })
  expect(await mergeTeam(officer, { team, into: heir, members: true, decision: decision('7/QĐ') }, NOW)).toEqual({ members: 0, households: 0 })
  await countAll()
  expect(await stockOf(line.province.id)).toMatchObject({ 'households': 4, 'teams.village': 1, 'members.village': 3 })

  expect((await docs.team(team).get()).data()).toMatchObject({ status: 'dissolved', dissolvedOn: '2026-11-20', mergedInto: heir })
  expect((await docs.member(heir, 'm1').get()).data()).toMatchObject({ role: 'member', joinedOn: '2026-11-20' })
  expect((await docs.member(heir, 'm2').get()).data()).toMatchObject({ role: 'leader' })
  expect((await docs.household(heir, 'h1').get()).data()).toMatchObject({ label: 'Nhà h1', status: 'active', helper: 'm1' })
  expect((await docs.household(heir, 'h4').get()).exists).toBe(false)
  for (const one of [team, heir])
    expect((await recountTeam(one, NOW, undefined, NOW + DAY)).findings).toEqual([])

  const [told] = (await queries.recordsOf('units', line.commune.id, 'decisions').get()).docs
  expect(told!.data()).toMatchObject({ kind: 'merge', number: '7/QĐ', teams: 'Tổ bản Một → Tổ bản Hai' })
  expect((await docs.logEntry(`merged-${team}-${heir}`).get()).data()).toMatchObject({ what: 'team.merged', before: 'Tổ bản Một', after: 'Tổ bản Hai', by: officer.pid })
})

it('a merged team does not come back; decisions on one that stands are entered with their kind', async () => {
  await expect(changeTeam(officer, { team, name: 'Tổ bản Một', status: 'active', decision: null, reason: '' }, NOW)).rejects.toThrow('merged')
  await changeTeam(officer, { team: heir, name: 'Tổ bản Hai', status: 'active', decision: decision('8/QĐ'), about: 'project06', reason: '' }, NOW)
  await changeTeam(officer, { team: heir, name: 'Tổ bản Hai', status: 'active', decision: decision('9/QĐ'), about: 'members', reason: '' }, NOW + 1)
  const told = (await queries.recordsOf('units', line.commune.id, 'decisions').get()).docs.map(found => [found.data().number, found.data().kind, found.data().title]).sort()
  expect(told.slice(1)).toEqual([['8/QĐ', 'merge', 'Về việc nhập Tổ công tác Đề án 06 vào tổ'], ['9/QĐ', 'members', 'Về việc thay đổi thành viên tổ']])
  expect((await docs.logEntry(`team-${heir}-${NOW}`).get()).data()).toMatchObject({ what: 'team.decided', after: 'Về việc nhập Tổ công tác Đề án 06 vào tổ', reason: 'Quyết định số 8/QĐ' })
})
