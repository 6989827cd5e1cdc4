import type { Outcome } from './outcome'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { sameFigures } from '@tung-ngo/domain/metric'
import { presentStock } from '@tung-ngo/domain/stock'
import { ownerOf, queries, transact } from '../store'
import { MISSING } from './outcome'
import { parallel } from './lists'
import { hop } from './hop'
import { openTeam, saveTeam } from './team-ledger'

export interface TurnedDay extends Pick<Outcome, 'hops'> { people: string[] }

/** A run that fails is made good by those of the next days. */
const LOOK_BACK_DAYS = 6

/**
 * Counts again the teams and units for which a date came: founded, dissolved, a member joining or leaving, a unit
 * coming into force or going out of it, on a day that was entered ahead. `people`: whose seats begin or end with it.
 */
export async function turnDay(now: number): Promise<TurnedDay> {
  const today = dayOf(now)
  const from = addDays(today, -LOOK_BACK_DAYS)
  const [joined, left, founded, dissolved, begun, ended] = await Promise.all([
    queries.membersDated('joinedOn', from, today).get(),
    queries.membersDated('leftOn', from, today).get(),
    queries.teamsDated('foundedOn', from, today).get(),
    queries.teamsDated('dissolvedOn', from, today).get(),
    queries.unitsDated('validFrom', from, today).get(),
    queries.unitsDated('validTo', from, today).get(),
  ])
  const entries = [...joined.docs, ...left.docs]
  const teams = new Set([...entries.map(ownerOf), ...founded.docs.map(team => team.id), ...dissolved.docs.map(team => team.id)])
  const units = new Set([...begun.docs, ...ended.docs].map(unit => unit.id))
  const outcomes = [
    ...await parallel([...teams], 16, team => recount(team, now)),
    ...await parallel([...units], 8, unit => hop(unit, true, now)),
  ]
  const rolls = await parallel(dissolved.docs, 16, team => queries.members(team.id).get())
  const people = new Set([...entries, ...rolls.flatMap(roll => roll.docs)].map(entry => entry.id))
  // also where nothing moved: the run before may have broken off between its commits and their hops
  const hops = new Map(outcomes.flatMap(({ hops }) => hops).map(hop => [hop.unit, hop]))
  return { people: [...people], hops: [...hops.values()] }
}

function recount(team: string, now: number): Promise<Outcome> {
  return transact(async (tx) => {
    const open = await openTeam(tx, team, now)
    if (!open)
      return MISSING
    const moved = open.moved || !sameFigures(presentStock(open.ledger, dayOf(now)), open.tally?.stock ?? {})
    if (moved)
      saveTeam(tx, team, open, now)
    return { outcome: moved ? 'moved' : 'same', hops: [{ unit: open.parent!, below: 'team', full: false }] }
  })
}
