import type { BaseFigure } from '@tung-ngo/domain/base-figure'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Stated } from '@tung-ngo/domain/unit-tally'
import type { RebuiltChild } from './rebuild-unit'
import { bulkWriter, docs, getAll, ownerOf, queries } from '../store'
import { chunks, groupBy, parallel } from './lists'
import { rebuildTeams } from './rebuild-teams'
import { rebuildUnit } from './rebuild-unit'
import { readStated } from './unit-docs'

export interface Rebuilt { teams: number, units: number }

/**
 * Builds all tallies below a unit, and its own, again from the sources alone: teams, then units from the bottom up.
 * Needs an initialised app and nothing of the functions framework. Units above it learn of it by their next hop.
 * @param root a unit; with the root of the whole tree the queries are fewest
 */
export async function rebuildTree(root: string, now: number, progress: (done: number, all: number) => void = () => {}): Promise<Rebuilt> {
  const [top, unitDocs, teamDocs] = await Promise.all([docs.unit(root).get(), queries.unitsBelow(root).get(), queries.teamsBelow(root).get()])
  const whole = top.data()?.parent === null
  const units = new Map(unitDocs.docs.map(unit => [unit.id, unit.data()]))
  const teams = new Map(teamDocs.docs.map(team => [team.id, team.data()]))
  const all = teams.size + units.size
  const [stated, tallies] = await Promise.all([
    whole ? allStated(units) : statedBelow(units),
    getAll([...units.keys()].map(docs.unitTally)),
  ])
  const stored = new Map([...units.keys()].map((id, index) => [id, tallies[index]!]))
  const readFrom = Math.min(...tallies.map(tally => tally.readTime.toMillis()))
  const children: RebuiltChild[] = (await rebuildTeams(teams, whole, now, done => progress(done, all)))
    .map(({ id, doc, closed }) => ({ ...doc, id, months: closed }))

  let done = teams.size
  for (const tier of tiersOf(units)) {
    const writer = bulkWriter()
    const below = groupBy(children, child => child.parent)
    const rebuilt = tier.map(id => rebuildUnit({ id, unit: units.get(id)!, stated: stated.get(id) ?? [], children: below.get(id) ?? [], read: stored.get(id)!, readFrom }, writer, now))
    await writer.close()
    children.push(...await Promise.all(rebuilt))
    progress(done += tier.length, all)
  }
  return { teams: teams.size, units: units.size }
}

/** Unit ids from the bottom of the tree to its top, tier by tier. */
function tiersOf(units: Map<string, Unit>): string[][] {
  const tiers = groupBy(units.keys(), id => units.get(id)!.path.length)
  return [...tiers.entries()].toSorted(([a], [b]) => b - a).map(([, ids]) => ids)
}

async function statedBelow(units: Map<string, Unit>): Promise<Map<string, Stated[]>> {
  const ids = [...units.keys()]
  const read = await parallel(ids, 24, id => readStated(id, units.get(id)!.level))
  return new Map(ids.map((id, index) => [id, read[index]!]))
}

/** All base figures there are, by the unit in whose tally they stand. */
async function allStated(units: Map<string, Unit>): Promise<Map<string, Stated[]>> {
  const bases = (await queries.allBases().get()).docs.map(base => ({ source: ownerOf(base), figure: base.data() as BaseFigure }))
  const sources = [...new Set(bases.map(({ source }) => source).filter(source => !units.has(source)))]
  const villages = await Promise.all(chunks(sources, 300).map(ids => getAll(ids.map(docs.unit))))
  const communes = new Map(villages.flat().map(village => [village.id, village.data()?.parent]))
  const stated = new Map<string, Stated[]>()
  for (const { source, figure } of bases) {
    const unit = units.has(source) ? source : communes.get(source)
    if (unit)
      stated.set(unit, [...stated.get(unit) ?? [], { source: unit === source ? 'self' : source, figure }])
  }
  return stated
}
