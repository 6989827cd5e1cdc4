import type { StatedFigure } from '@tung-ngo/domain/base-figure'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { RecordLines } from '@tung-ngo/domain/registers/unit-records'
import type { Stated } from '@tung-ngo/domain/unit-tally'
import type { RebuiltChild } from './rebuild-unit'
import type { Snapshot } from '../store'
import { bulkWriter, docs, getAll, getFields, ownerOf, queries } from '../store'
import { chunks, groupBy, parallel } from './lists'
import { rebuildTeams } from './rebuild-teams'
import { rebuildUnit } from './rebuild-unit'
import { readStated } from './unit-docs'
import { allOwnRecords, readOwnRecords } from './unit-records'

export interface Rebuilt { teams: number, units: number }

/**
 * Builds all tallies below a unit, and its own, again from the sources alone: teams, then units from the bottom up.
 * Needs an initialised app and nothing of the functions framework. Units above it learn of it by their next hop.
 * @param root a unit; with the root of the whole tree the queries are fewest
 */
export async function rebuildTree(root: string, now: number, progress: (done: number, all: number) => void = () => {}): Promise<Rebuilt> {
  const tree = await readTree(root)
  const { units, teams } = tree
  const all = teams.size + units.size
  const rebuilt = await rebuildTeams(teams, tree.whole, now, done => progress(done, all))
  await rebuildUnits(tree, rebuilt.map(({ id, doc, closed }) => ({ ...doc, id, months: closed })), now, done => progress(teams.size + done, all))
  return { teams: teams.size, units: units.size }
}

/** Builds the tallies of a unit and of all units below it again from the teams' tallies as they stand; closed months stay. */
export async function rebuildAbove(root: string, now: number): Promise<Rebuilt> {
  const tree = await readTree(root)
  const read = await parallel(chunks([...tree.teams.keys()], 300), 4, ids => getFields(ids.map(docs.teamTally), ['parent', 'name', 'level', 'seq', 'asOf', 'tally']))
  const children = read.flat().filter(tally => tally.exists).map(tally => ({ ...tally.data()!, id: ownerOf(tally), months: [] }))
  await rebuildUnits(tree, children, now)
  return { teams: children.length, units: tree.units.size }
}

/** What a rebuild needs of a tree before it looks at any figure. `stored`: the units' tallies, `readFrom`: when they were read (ms). */
interface Tree {
  whole: boolean
  units: Map<string, Unit>
  teams: Map<string, Team>
  stated: Map<string, Stated[]>
  records: Map<string, RecordLines>
  stored: Map<string, Snapshot<UnitTallyDoc>>
  readFrom: number
}

async function readTree(root: string): Promise<Tree> {
  const [unitDocs, teamDocs] = await Promise.all([queries.unitsBelow(root).get(), queries.teamsBelow(root).get()])
  const units = new Map(unitDocs.docs.map(unit => [unit.id, unit.data()]))
  const whole = units.get(root)?.parent === null
  const [stated, records, tallies] = await Promise.all([
    whole ? allStated(units) : statedBelow(units),
    whole ? allOwnRecords() : ownRecordsBelow(units),
    // a query finds only those that stand: after a loss it costs nothing
    whole ? queries.unitTallies().get().then(({ docs }) => docs) : getAll([...units.keys()].map(docs.unitTally)),
  ])
  return {
    whole,
    units,
    teams: new Map(teamDocs.docs.map(team => [team.id, team.data()])),
    stated,
    records,
    stored: new Map(tallies.map(tally => [ownerOf(tally), tally as Snapshot<UnitTallyDoc>])),
    readFrom: Math.min(unitDocs.readTime.toMillis(), teamDocs.readTime.toMillis()),
  }
}

async function rebuildUnits({ units, stated, records, stored, readFrom }: Tree, teams: RebuiltChild[], now: number, progress: (done: number) => void = () => {}): Promise<void> {
  const children = [...teams]
  let done = 0
  for (const tier of tiersOf(units)) {
    const writer = bulkWriter()
    const below = groupBy(children, child => child.parent)
    const rebuilt = tier.map(id => rebuildUnit({ id, unit: units.get(id)!, stated: stated.get(id) ?? [], records: records.get(id) ?? {}, children: below.get(id) ?? [], read: stored.get(id), readFrom }, writer, now))
    await writer.close()
    children.push(...await Promise.all(rebuilt))
    progress(done += tier.length)
  }
}

/** Unit ids from the bottom of the tree to its top, tier by tier. */
function tiersOf(units: Map<string, Unit>): string[][] {
  const tiers = groupBy(units.keys(), id => units.get(id)!.path.length)
  return [...tiers.entries()].toSorted(([a], [b]) => b - a).map(([, ids]) => ids)
}

async function ownRecordsBelow(units: Map<string, Unit>): Promise<Map<string, RecordLines>> {
  return new Map(await parallel([...units.keys()], 24, async (id): Promise<[string, RecordLines]> => [id, (await readOwnRecords(id)).lines]))
}

async function statedBelow(units: Map<string, Unit>): Promise<Map<string, Stated[]>> {
  const ids = [...units.keys()]
  const read = await parallel(ids, 24, id => readStated(id, units.get(id)!.level))
  return new Map(ids.map((id, index) => [id, read[index]!]))
}

/** All base figures there are, by the unit in whose tally they stand. */
async function allStated(units: Map<string, Unit>): Promise<Map<string, Stated[]>> {
  const bases = (await queries.allBases().get()).docs.map(base => ({ source: ownerOf(base), figure: base.data() as StatedFigure }))
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
