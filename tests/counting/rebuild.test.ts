import { canonical } from '@tung-ngo/domain/canonical'
import { expect, it } from 'vitest'
import { countFact } from '../../functions/src/counting/count-fact'
import { countMember, countTeamDoc } from '../../functions/src/counting/count-roll'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { countBase } from '../../functions/src/bases/count-base'
import { docs } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, memberSince, newId, teamTally, unitBelow, unitTally, visit, writeFact } from './world'

it.each(['nation', 'district'] as const)('all tallies wiped and rebuilt from the %s are what triggers and hops had made', async (root) => {
  const line = await lineOfUnits()
  const village = await unitBelow(line.commune, 'village')
  const other = { ...line, commune: await unitBelow(line.district, 'commune') }
  const teams = [await addTeam(line), await addTeam(line), await addTeam(other)]
  for (const [index, team] of teams.entries()) {
    await climb(await countTeamDoc(team, [], EVENING))
    for (const pid of ['m1', 'm2'].slice(0, index + 1)) {
      await docs.member(team, pid).create(memberSince(pid, '2026-10-01'))
      await climb(await countMember(team, pid, EVENING))
    }
    for (let fact = 0; fact < 3; fact++)
      await climb(await countFact(team, await writeFact(team, { ...visit(EVENING + fact, `h${fact}`), after: ['consent=agreed'] }), EVENING + DAY))
  }
  const figure = { v: 1, metric: 'households', value: 120, on: '2026-01-01', source: 'Thử', by: 'm1', at: EVENING } as const
  await docs.base(village.id, newId('base')).create(figure)
  await climb(await countBase(village.id, figure, EVENING))

  const units = [line.commune, other.commune, line.district, ...root === 'nation' ? [line.province, line.nation] : []].map(({ id }) => id)
  const read = async () => [...await Promise.all(teams.map(teamTally)), ...await Promise.all(units.map(unitTally))]
  const before = await read()
  expect(before.at(-1)).toMatchObject({ tally: { stock: { 'members.village': 5, 'hh.agreed': 9 } } })
  await Promise.all([...teams.map(docs.teamTally), ...units.map(docs.unitTally)].map(tally => tally.delete()))
  const seen: number[] = []
  expect(await rebuildTree(line[root].id, EVENING + DAY, (done, all) => seen.push(done / all))).toEqual({ teams: 3, units: units.length })
  expect((await read()).map(canonical)).toEqual(before.map(canonical))
  expect(seen.at(-1)).toBe(1)

  // a second time: same figures, later seq
  const rebuilt = await read()
  await rebuildTree(line[root].id, EVENING + DAY)
  expect((await read()).map(tally => tally.seq)).toEqual(rebuilt.map(tally => tally.seq + 1))
})

it('a rebuild beside counting loses nothing', async () => {
  const line = await lineOfUnits()
  const teams = await Promise.all(Array.from({ length: 5 }, () => addTeam(line)))
  const counting = Promise.all(teams.map(async (team) => {
    for (let index = 0; index < 8; index++)
      await climb(await countFact(team, await writeFact(team, visit(EVENING + index, `h${index}`)), EVENING))
  }))
  for (let round = 0; round < 4; round++)
    await rebuildTree(line.nation.id, EVENING)
  await counting
  expect((await unitTally(line.nation.id)).tally.months['2026-11']).toMatchObject({ 'acts.visit': 40, 'teams.active': 5 })
})
