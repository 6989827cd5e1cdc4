import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { getFirestore } from 'firebase-admin/firestore'
import { rebuildAbove } from '../../functions/src/counting/rebuild-tree'
import { docs } from '../../functions/src/store'
import { EVENING } from './calendar'
import type { Country } from './country'
import { buildCountry, NATION } from './country'
import type { Database } from './database'
import { startDatabase } from './database'
import { documentBytes } from './document-bytes'
import type { Progress } from './progress'
import { openReports } from './reports'
import type { Rush } from './rush'
import { driveRush } from './rush'
import { seedCountry } from './seed'

export interface Scenario { rate: number, reportRate: number, windowMs: number, windows: number }

/**
 * `size`: part of the country that is seeded; `part`: that of it in which the rush is driven, in a database of its own,
 * for the local Firestore looks through all tallies at each hop. `visits`: of each team in the month before.
 */
export interface ScalePlan { size: number, part: number, visits: number, scenarios: Scenario[] }

interface Opening { reports: number, lists: number, reads: number, writes: number }

/** What a tally weighs changes no count of the rush, but the time that the local Firestore needs for it. */
const PART_VISITS = 8

export interface Measured {
  rushes: Rush[]
  /** What the part's monthly report costs on the morning on which it opens. */
  opening: Opening
  teams: number
  members: number
  nationReads: number
  nationRows: number
  rebuildReads: number
  rebuildSame: boolean
  largestUnit: { unit: string, bytes: number }
  seconds: { rush: number, seed: number }
}

export async function measureScale(plan: ScalePlan, progress: Progress): Promise<Measured> {
  const database = await startDatabase()
  const started = Date.now()
  try {
    const { rushes, opening } = await measureRushes(database, plan, progress)
    const rushed = Date.now()
    const country = buildCountry(plan.size)
    await database.reach('demo-scale', false)
    await seedCountry(country, plan.visits, progress)
    const seconds = { rush: Math.round((rushed - started) / 1000), seed: Math.round((Date.now() - rushed) / 1000) }
    return { rushes, opening, seconds, ...await measureWhole(database, country, progress) }
  }
  finally {
    await database.stop()
  }
}

async function measureRushes(database: Database, { part, visits, scenarios }: ScalePlan, progress: Progress): Promise<Pick<Measured, 'rushes' | 'opening'>> {
  const country = buildCountry(part)
  await database.reach('demo-scale-part', false)
  await seedCountry(country, Math.min(visits, PART_VISITS), progress)
  await database.reach('demo-scale-part', true)
  const { counter } = database
  counter.reset()
  const opened = await openReports()
  const { reads, writes } = counter.counts.server
  const rushes: Rush[] = []
  let sent = 0
  let start = EVENING
  for (const scenario of scenarios) {
    const rush = await driveRush(country, { size: part, start: Math.ceil(start / scenario.windowMs) * scenario.windowMs, sent, ...scenario }, counter)
    rushes.push(rush)
    start = rush.end
    sent += rush.reports
    progress('scenarios', rushes.length, scenarios.length)
  }
  return { rushes, opening: { ...opened, reads, writes } }
}

/** The whole country at rest: what it holds, what its figure costs, and its tallies lost and built again above the teams. */
async function measureWhole({ counter, reach }: Database, country: Country, progress: Progress) {
  await reach('demo-scale', true)
  const db = getFirestore()
  const [teams, members] = await Promise.all([db.collection('teams').count().get(), db.collectionGroup('members').count().get()])
  counter.reset()
  const before = (await docs.unitTally(NATION).get()).data()!
  const nationReads = counter.counts.server.reads

  const largestUnit = await loseUnitTallies(country)
  counter.reset()
  await rebuildAbove(NATION, EVENING)
  const rebuildReads = Object.entries(counter.counts.server.paths).filter(([path]) => !path.startsWith('teams')).reduce((sum, [, { reads }]) => sum + reads, 0)
  const after = (await docs.unitTally(NATION).get()).data()!
  progress('rebuild', 1, 1)
  return {
    teams: teams.data().count,
    members: members.data().count,
    nationReads,
    nationRows: Object.keys(before.rows).length,
    rebuildReads,
    rebuildSame: figuresOf(before) === figuresOf(after),
    largestUnit,
  }
}

const figuresOf = ({ tally }: UnitTallyDoc) => JSON.stringify(Object.entries(tally).map(([part, figures]) => [part, Object.entries(figures).sort()]).sort())

/** Deletes the tallies above the teams. Returns the largest of them. */
async function loseUnitTallies({ units }: Country): Promise<Measured['largestUnit']> {
  let largest = { unit: '', bytes: 0 }
  for (const { id, unit } of units) {
    const tally = await docs.unitTally(id).get()
    const bytes = documentBytes(paths.unitTally(id), tally.data()!)
    if (bytes > largest.bytes)
      largest = { unit: unit.name, bytes }
    await docs.unitTally(id).delete()
  }
  return largest
}
