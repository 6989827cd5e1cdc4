import type { Act } from './record'
import type { House } from './field'
import { correctHousehold, recordActivity, recordVisit, registerHousehold, withdrawFact } from '@tung-ngo/domain/command'
import { ACTIVITY_KINDS } from '@tung-ngo/domain/fact'
import { RESIDENT_KEYS } from '@tung-ngo/domain/household'
import { SKILLS } from '@tung-ngo/domain/skill'
import { commit, authorOf, record, viewOf } from './record'
import { changed, newSheet } from './sheets'

const aHouse = ({ team, dice }: Act): House | undefined => team.houses.size > 0 ? dice.pick([...team.houses.values()]) : undefined
const villageOf = ({ team, dice }: Act) => team.doc.level === 'village' ? team.doc.unit : `${team.doc.commune}v${dice.int(1, 2)}`

export function register(act: Act, sheet = newSheet(act.dice, villageOf(act)), id = `h${act.field.serial++}`): void {
  const author = authorOf(act)
  act.team.houses.set(id, { id, sheet, stale: sheet })
  record(act, author, registerHousehold(author, id, sheet))
}

export function visit(act: Act, house = aHouse(act)): void {
  if (!house)
    return register(act)
  const { dice } = act
  const author = authorOf(act)
  const met = dice.chance(0.85) ? 'met' : dice.pick(['absent', 'later'] as const)
  const { before, after } = viewOf(house, dice, sheet => met === 'met' && dice.chance(0.7) ? changed(dice, sheet, author.on, author.pid) : sheet)
  const guided = RESIDENT_KEYS.filter(key => after.residents[key] && dice.chance(0.6))
  record(act, author, recordVisit(author, house.id, before, after, {
    kind: 'visit',
    village: after.village,
    met,
    ...(met === 'met' ? { residents: guided, skills: SKILLS.filter(() => dice.chance(0.3)) } : {}),
    ...(dice.chance(0.1) ? { turns: dice.int(0, 9) } : {}),
  }), house)
}

/** Two phones that do not know of each other, within seconds. */
export function visitTwice(act: Act): void {
  const house = aHouse(act)
  visit(act, house)
  visit({ ...act, at: act.at + act.dice.int(0, 2000) }, house)
}

export function activity(act: Act): void {
  const { dice } = act
  const author = authorOf(act)
  const kind = dice.pick(ACTIVITY_KINDS)
  record(act, author, recordActivity(author, { kind, village: villageOf(act), attendees: dice.int(0, 60), turns: dice.int(0, 40), skills: SKILLS.filter(() => dice.chance(0.4)), ...(dice.chance(0.2) ? { residents: ['p1'] } : {}) }))
}

export function correct(act: Act, house = aHouse(act), change?: (sheet: House['sheet']) => House['sheet']): void {
  if (!house)
    return register(act)
  const author = authorOf(act)
  const { before, after } = viewOf(house, act.dice, change ?? (sheet => changed(act.dice, sheet, author.on, author.pid)))
  const correction = correctHousehold(author, house.id, before, after)
  if (correction)
    record(act, author, correction, house)
  else
    visit(act, house)
}

/** Mostly something recent, whose event may still be under way; now and then the same again. */
export function withdraw(act: Act): void {
  const { team, dice } = act
  const taken = dice.chance(0.6) ? team.recent.at(-1) : team.recent[dice.int(0, team.recent.length - 1)]
  if (!taken)
    return register(act)
  const house = team.houses.get(taken.fact.household ?? '')
  const author = authorOf(act)
  record(act, author, withdrawFact(author, taken.id, taken.fact, house?.sheet, null), house)
}

/** To another team, most of them of the same commune: it goes from here and is registered there, as it was. */
export function move(act: Act): void {
  const house = aHouse(act)
  const { field, team, dice } = act
  const near = field.teams.filter(other => other !== team && (dice.chance(0.8) ? other.doc.commune === team.doc.commune : other.doc.province === team.doc.province))
  if (!house || house.sheet.status !== 'active' || near.length === 0)
    return visit(act, house)
  const there = { ...act, team: dice.pick(near) }
  correct(act, house, sheet => ({ ...sheet, status: 'moved' }))
  const known = there.team.houses.get(house.id)
  if (known)
    correct(there, known, sheet => ({ ...sheet, status: 'active' }))
  else
    register(there, { ...house.sheet, status: 'active', village: villageOf(there) }, house.id)
}

/** Its second resident founds a household of his own. */
export function split(act: Act): void {
  const house = aHouse(act)
  if (!house?.sheet.residents.p2 || house.sheet.consent !== 'agreed')
    return visit(act, house)
  const { sheet } = house
  correct(act, house, before => ({ ...before, residents: { ...before.residents, p2: '' }, ...(act.dice.chance(0.3) ? { status: 'split' as const } : {}) }))
  register(act, { ...newSheet(act.dice, sheet.village), consent: 'agreed', residents: { p1: sheet.residents.p2! } })
}

export function merge(act: Act): void {
  const [one, other] = [aHouse(act), aHouse(act)]
  if (!one || !other || one === other || other.sheet.consent !== 'agreed')
    return visit(act, one)
  correct(act, one, sheet => ({ ...sheet, status: 'merged' }))
  correct(act, other, sheet => ({ ...sheet, residents: { ...sheet.residents, p6: 'E' } }))
}

export const moveAway = (act: Act): void => correct(act, undefined, sheet => ({ ...sheet, status: 'moved' }))

/** What no rule would let through: it counts nowhere and holds up nothing. */
export function malformed(act: Act): void {
  const { field, team, at, dice } = act
  const data = { v: 1, by: 'm0', on: '2026-10-10', at, kind: dice.pick(['dance', 'song']), after: ['status=active'], household: 'h0' }
  commit(act, at, { kind: 'fact', team: team.id, id: `x${field.serial++}`, data })
}

export function probe(act: Act): void {
  const author = authorOf(act)
  record(act, author, { fact: { v: 1, kind: 'probe', by: author.pid, on: author.on } as never, writes: [] })
}
