import { ACTIVITY_KINDS } from '@tung-ngo/domain/fact'
import { addFigures } from '@tung-ngo/domain/metric'
import { beforeAll, expect, it } from 'vitest'
import { closeMonths, closeTeam } from '../../functions/src/counting/close-months'
import { countFact } from '../../functions/src/counting/count-fact'
import { hop } from '../../functions/src/counting/hop'
import { activityDays } from '../../functions/src/units/activity-days'
import { addTeam, DAY, EVENING, lineOfUnits, seated, teamTally, unitTally, visit, writeFact } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let official: { uid: string, pid: string }
let first: string

async function record(team: string, fact: Parameters<typeof writeFact>[1]) {
  await countFact(team, await writeFact(team, fact), EVENING)
}

beforeAll(async () => {
  line = await lineOfUnits(EVENING - 60 * DAY)
  official = await seated(line.province.id)
  first = await addTeam(line)
  const second = await addTeam(line, { name: 'Tổ bản Pá Mồng' })
  await record(first, visit(EVENING - DAY))
  await record(first, visit(EVENING - DAY, 'h2'))
  await record(second, visit(EVENING - DAY, 'h3'))
  await record(second, { kind: 'session', village: 'b1', on: '2026-11-05', at: EVENING - DAY, attendees: 12, skills: ['dvc'] })
  await hop(line.commune.id, true, EVENING)
})

it('what was done day by day comes to what the month says', async () => {
  const days = await activityDays(official, { commune: line.commune.id, month: '2026-11' }, EVENING)
  expect(days).toMatchObject({ '2026-11-05': { 'acts.session': 1, 'attendees': 12, 'teams.active': 1 }, '2026-11-19': { 'acts.visit': 3, 'teams.active': 2 } })
  expect(Object.keys(days)).toHaveLength(2)
  const all = Object.values(days).reduce((sum, day) => addFigures(sum, day), {})
  const month = (await unitTally(line.commune.id)).tally.months['2026-11']!
  for (const metric of [...ACTIVITY_KINDS.map(kind => `acts.${kind}`), 'attendees', 'turns'])
    expect(`${metric} ${all[metric] ?? 0}`).toBe(`${metric} ${month[metric] ?? 0}`)
})

it('of a closed month it reads what was closed, be the commune\'s own closed or not', async () => {
  const later = Date.parse('2026-12-10T12:00:00Z')
  const open = await activityDays(official, { commune: line.commune.id, month: '2026-11' }, EVENING)
  for (const team of Object.keys((await unitTally(line.commune.id)).rows))
    await closeTeam(team, later)
  expect((await teamTally(first)).ledger.facts).toEqual({})
  expect(await activityDays(official, { commune: line.commune.id, month: '2026-11' }, later)).toEqual(open)
  await closeMonths(later)
  expect((await unitTally(line.commune.id)).closed).toBe('2026-11')
  expect(await activityDays(official, { commune: line.commune.id, month: '2026-11' }, later)).toEqual(open)
})

it('is for those who may see the commune\'s figures, and of communes alone', async () => {
  const neighbour = await seated((await lineOfUnits()).commune.id)
  for (const caller of [null, neighbour, { uid: 'u-thief', pid: official.pid }])
    await expect(activityDays(caller, { commune: line.commune.id, month: '2026-11' }, EVENING)).rejects.toThrow('not-entitled')
  await expect(activityDays(official, { commune: line.province.id, month: '2026-11' }, EVENING)).rejects.toThrow('not-entitled')
  await expect(activityDays(official, { commune: 'khong-co', month: '2026-11' }, EVENING)).rejects.toThrow('not-entitled')
})
