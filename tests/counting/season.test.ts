import type { StoredFact } from '@tung-ngo/domain/ledger'
import { addDays, dayOf, startOfDay } from '@tung-ngo/domain/day'
import { expect, it } from 'vitest'
import { diceFor } from '../../scripts/seed/random'
import { docs } from '../../functions/src/store'
import { playSeason, wipeAndRebuild } from './season'
import { addTeam, DAY, lineOfUnits, memberSince, unitTally } from './world'

const BEGIN = startOfDay('2026-10-20')
const END = startOfDay('2027-02-20')
const dice = diceFor('a season for the rebuild')

/** Visits, classes, late ones and withdrawals of four months, over the turn of a year. */
function journal(team: string): StoredFact[] {
  return Array.from({ length: 40 }, (_, index): StoredFact => {
    const at = BEGIN + (index + dice.next()) * 3 * DAY
    const common = { v: 3 as const, id: `${team}-f${index}`, by: dice.pick(['m1', 'm2']), at, on: addDays(dayOf(at), -dice.pick([0, 0, 0, 1, 6, 40])) }
    if (index > 5 && dice.chance(0.12))
      return { ...common, kind: 'withdraw', of: `${team}-f${index - dice.int(1, 5)}` }
    if (dice.chance(0.2))
      return { ...common, kind: 'class', village: 'b1', attendees: dice.int(5, 40), turns: dice.int(1, 20), skills: ['safety'] }
    const after = dice.pick([['consent=agreed', 'residents.p1=A'], ['levels.p1_pay=does'], ['status=moved'], ['status=active'], []])
    return { ...common, kind: 'visit', village: 'b1', household: dice.pick(['h1', 'h2', 'h3']), residents: ['p1'], skills: ['pay'], after }
  })
}

it('a season with lost, late and repeated events: a recount heals it, and all tallies wiped come back byte-equal', async () => {
  const line = await lineOfUnits(BEGIN)
  const journals = new Map<string, StoredFact[]>()
  for (let number = 0; number < 3; number++) {
    const team = await addTeam(line, { createdAt: BEGIN, updatedAt: BEGIN })
    for (const [pid, joinedOn] of [['m1', '2026-01-01'], ['m2', '2026-12-05']] as const)
      await docs.member(team, pid).create(memberSince(pid, joinedOn, { updatedAt: BEGIN }))
    journals.set(team, journal(team))
  }
  const recount = await playSeason(journals, END, dice)
  expect(recount).toMatchObject({ done: recount.total })
  expect((await unitTally(line.nation.id)).closed).toBe('2027-01')
  const { documents, bytes, differing } = await wipeAndRebuild(line.nation.id, END)
  expect({ bytes, differing }).toEqual({ bytes: 0, differing: [] })
  expect(documents).toBe((3 + 4) * (1 + 4))
}, 60_000)
