import type { Action } from '@tung-ngo/domain/access'
import { ACCESS } from '@tung-ngo/domain/access'
import { expect, it } from 'vitest'
import { rightsOf, sentenceOf } from './rights'
import { RIGHT_WORDS, words } from './rights-words'

const at = (rights: ReturnType<typeof rightsOf>, where: string) => rights.find(place => place.where === where)!

it('every row of the table of access has its word, registers by what they are called', () => {
  for (const action of Object.keys(ACCESS) as Action[])
    expect(typeof sentenceOf(action), action).toBe('string')
})

it('a province reads no roll and no household, and is told so; its figures it sees', () => {
  const teams = at(rightsOf({ level: 'province', role: 'officer' }), words.teamsBelow)
  expect(teams.not).toEqual(expect.arrayContaining([RIGHT_WORDS['household.read'], RIGHT_WORDS['roll.read']]))
  expect([...teams.sees, ...teams.does]).not.toContain(RIGHT_WORDS['roll.write'])
  expect(at(rightsOf({ level: 'province', role: 'officer' }), words.below).sees).toContain(RIGHT_WORDS['unitTally.read'])
})

it('a commune\'s officer writes rolls and opens households with a reason; who only looks does not', () => {
  const teams = at(rightsOf({ level: 'commune', role: 'officer' }), words.ownTeams)
  expect(teams.does).toEqual(expect.arrayContaining([RIGHT_WORDS['roll.write'], RIGHT_WORDS['access.create'], RIGHT_WORDS['teamReport.judge']]))
  expect(teams.not).toEqual([RIGHT_WORDS['household.read']])
  const viewer = rightsOf({ level: 'commune', role: 'viewer' })
  expect(viewer.flatMap(({ does }) => does)).toEqual([])
  expect(at(viewer, words.ownTeams).sees).toContain(RIGHT_WORDS['roll.read'])
})

it('a deputy gives no seat, an officer does; a member of a team sees its households', () => {
  const gives = RIGHT_WORDS['seat.write']
  expect(at(rightsOf({ level: 'commune', role: 'officer' }), words.inUnit).does).toContain(gives)
  expect(at(rightsOf({ level: 'commune', role: 'deputy' }), words.inUnit).not).toContain(gives)
  expect(at(rightsOf({ level: 'team', role: 'member' }), words.inTeam).sees).toContain(RIGHT_WORDS['household.read'])
})
