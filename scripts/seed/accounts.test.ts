import { claimsFor } from '@tung-ngo/domain/seat'
import { describe, expect, it } from 'vitest'
import { demoAccounts } from './accounts'
import { calendarOf } from './calendar'
import { buildPeople, officerDocs } from './people'
import { buildTeams } from './teams'
import { buildTree } from './tree'

const calendar = calendarOf(Date.parse('2026-11-20T12:00:00Z'))
const people = buildPeople(buildTeams(buildTree(), calendar), calendar)

describe('demo accounts', () => {
  it('are persons of the demo with a number of their own', () => {
    for (const { pid, uid, phone, name } of demoAccounts)
      expect(people.persons.get(pid)).toMatchObject({ name, uid, phones: [phone], claimsVersion: 1 })
    expect(new Set(demoAccounts.map(({ phone }) => phone)).size).toBe(demoAccounts.length)
  })

  it('have exactly the seats that rolls and officers give them', () => {
    const officers = officerDocs(calendar)
    for (const { pid, name, seats } of demoAccounts) {
      const teams = [...people.rolls].flatMap(([team, roll]) => roll.filter(member => member.pid === pid).map(({ role }) => ({ place: { team }, role })))
      const units = officers.filter(officer => officer.pid === pid).map(({ unit, officer }) => ({ place: { unit }, role: officer.role }))
      expect(claimsFor(pid, 1, seats), name).toEqual(claimsFor(pid, 1, [...teams, ...units]))
    }
  })

  it('are listed with words', () => {
    for (const { role, place, hint } of demoAccounts)
      expect([role, place, hint].every(words => words.length > 0)).toBe(true)
  })
})
