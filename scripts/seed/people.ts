import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Person } from '@tung-ngo/domain/person'
import type { Calendar } from './calendar'
import { CAST_MEMBERS, CAST_OFFICERS, castPhone, fictitiousPhone, memberPid, officerPid } from './cast'
import { countryOf, makeName } from './names'
import { communePosts, villagePosts } from './posts'
import type { Post } from './posts'
import { diceFor } from './random'
import type { DemoTeam } from './teams'

/** Who entered what was there before anybody had an account. */
export const IMPORT = 'import'

/** Persons by id, and the roll of every team: entries in their order, the leader first. */
export interface People { persons: Map<string, Person>, rolls: Map<string, Member[]> }

/** Rolls of all teams, each entry with its person; one person of the cast stands on two rolls. */
export function buildPeople(teams: DemoTeam[], calendar: Calendar): People {
  const people: People = { persons: new Map(), rolls: new Map() }
  let phones = 100
  for (const team of teams) {
    const taken = new Set<string>()
    const roll = postsOf(team).map((post, index): Member => {
      const member = memberOf(team, post, index + 1, taken, calendar, () => phones++)
      if (!people.persons.has(member.pid))
        people.persons.set(member.pid, personOf(member.name, member.phone, calendar))
      return member
    })
    people.rolls.set(team.id, roll)
  }
  for (const [index, officer] of CAST_OFFICERS.entries())
    people.persons.set(officerPid(officer), personOf(officer.name, castPhone(CAST_MEMBERS.length + index), calendar))
  for (const pid of castPids())
    Object.assign(people.persons.get(pid)!, { uid: uidOf(pid), claimsVersion: 1, wokenAt: calendar.entered })
  return people
}

function castPids(): string[] {
  return [...CAST_MEMBERS.map(({ unit, entry }) => memberPid(unit, entry)), ...CAST_OFFICERS.map(officerPid)]
}

/** Accounts have ids of their own: a person is no account. */
export const uidOf = (pid: string) => `u${pid.slice(1)}`

export function officerDocs(calendar: Calendar): { unit: string, pid: string, officer: Officer }[] {
  return CAST_OFFICERS.map((entry, index) => {
    const pid = officerPid(entry)
    return { unit: entry.unit, pid, officer: { v: 1, pid, name: entry.name, role: entry.role, phone: castPhone(CAST_MEMBERS.length + index), endedOn: null, by: IMPORT, updatedAt: calendar.entered } }
  })
}

function postsOf({ id, team, unit, size }: DemoTeam): Post[] {
  return team.level === 'commune' ? communePosts(unit.unit, size) : villagePosts(diceFor(`posts ${id}`), unit.unit, size)
}

function memberOf(demo: DemoTeam, post: Post, entry: number, taken: Set<string>, calendar: Calendar, nextPhone: () => number): Member {
  const { gender, ...fields } = post
  const first = demo.id === `t-${demo.unit.id}`
  const cast = first ? CAST_MEMBERS.findIndex(({ unit, entry: at, alsoIn }) => (unit === demo.unit.id && at === entry) || (alsoIn?.[0] === demo.unit.id && alsoIn[1] === entry)) : -1
  const dice = diceFor(`member ${demo.id} ${entry}`)
  const who = CAST_MEMBERS[cast]
  const common = { v: 1, ...fields, joinedOn: demo.team.foundedOn, leftOn: null, confirmed: true, by: IMPORT, updatedAt: calendar.entered } as const
  if (who)
    return { ...common, pid: memberPid(who.unit, who.entry), name: who.name, phone: castPhone(cast) }
  let { name } = makeName(dice, countryOf(demo.team.path), gender)
  while (taken.has(name))
    name = makeName(dice, countryOf(demo.team.path), gender).name
  taken.add(name)
  return { ...common, pid: first ? memberPid(demo.unit.id, entry) : `${memberPid(demo.unit.id, entry)}-2`, name, phone: phoneOf(dice.next(), nextPhone) }
}

/** Some have no number of their own, some share one. */
function phoneOf(chance: number, next: () => number): string | null {
  if (chance < 0.03)
    return null
  const number = next()
  return fictitiousPhone(chance < 0.05 ? number - 1 : number)
}

function personOf(name: string, phone: string | null, calendar: Calendar): Person {
  return { v: 1, name, phones: phone ? [phone] : [], uid: null, claimsVersion: 0, wokenAt: null, updatedAt: calendar.entered }
}
