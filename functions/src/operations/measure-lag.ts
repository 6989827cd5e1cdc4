import type { Health, LateUnit, TierHealth } from '@tung-ngo/domain/health'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Rows } from '@tung-ngo/domain/unit-tally'
import { LATE_UNITS, lateAfter, MEASURED_EVERY } from '@tung-ngo/domain/health'
import { UNIT_LEVELS, unitTitle } from '@tung-ngo/domain/unit'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { chunks, groupBy, parallel } from '../counting/lists'
import { docs, getFields, ownerOf, queries } from '../store'

/** Of communes, whose children are many, so many are looked at in turn each time, beside those that are suspected. */
const COMMUNES_IN_TURN = 20

type Tally = Pick<UnitTallyDoc, 'seq' | 'updatedAt' | 'readFrom'>
interface UnitNow { id: string, unit: Pick<Unit, 'level' | 'name' | 'type' | 'parent'>, tally: Tally | undefined }
interface Looked extends UnitNow { since: number | null }

/**
 * How far each tier is behind, from the data themselves: a unit waits while a child's tally is newer than the child's
 * row in it. Two reads a unit, and some for each commune that is looked at.
 * @param window length of a window (ms)
 * @param suspects communes that were late the last time, or whose hop failed
 */
export async function measureLag(root: string, window: number, now: number, suspects: string[]): Promise<Pick<Health, 'tiers' | 'late'>> {
  const units = await unitsOf(root)
  const communes = units.filter(({ unit }) => unit.level === 'commune')
  const looked = [
    ...await lookAtCommunes(inTurn(communes, now, suspects)),
    ...await lookAbove(units),
  ]
  return { tiers: tiersOf(units, looked, window, now), late: lateOf(looked, window, now) }
}

async function unitsOf(root: string): Promise<UnitNow[]> {
  const units = (await queries.unitsBelow(root).select('level', 'name', 'type', 'parent').get()).docs
  const tallies = await parallel(chunks(units, 300), 4, part => getFields(part.map(({ id }) => docs.unitTally(id)), ['seq', 'updatedAt', 'readFrom']))
  return tallies.flat().map((tally, index) => ({ id: units[index]!.id, unit: units[index]!.data() as UnitNow['unit'], tally: tally.data() }))
}

function inTurn(communes: UnitNow[], now: number, suspects: string[]): UnitNow[] {
  const first = Math.floor(now / MEASURED_EVERY) * COMMUNES_IN_TURN
  const ids = Array.from({ length: Math.min(COMMUNES_IN_TURN, communes.length) }, (_, index) => communes[(first + index) % communes.length]!.id)
  const chosen = new Set([...suspects, ...ids])
  return communes.filter(({ id }) => chosen.has(id))
}

/** The same of communes, whose teams are asked for together: one query for up to thirty of them. */
async function lookAtCommunes(communes: UnitNow[]): Promise<Looked[]> {
  const newer = groupBy((await parallel(chunks(communes, 30), 1, newerTeams)).flat(), team => team.parent)
  return parallel(communes, 8, async unit => ({ ...unit, since: await sinceTeam(unit, newer.get(unit.id) ?? []) }))
}

interface TeamNow { id: string, parent: string, seq: number, updatedAt: number }

/** Teams that changed since the first of these communes added up. */
async function newerTeams(communes: UnitNow[]): Promise<TeamNow[]> {
  const since = Math.min(...communes.map(({ tally }) => tally?.readFrom ?? 0))
  const found = await queries.childrenOf(communes.map(({ id }) => id), since).select('parent', 'seq', 'updatedAt').get()
  return found.docs.map((team) => {
    const { parent, seq, updatedAt } = team.data()
    return { id: ownerOf(team), parent: parent!, seq, updatedAt }
  })
}

/** When the oldest change in a commune's teams was made that it does not show; null when it shows all. */
async function sinceTeam({ id, tally }: UnitNow, teams: TeamNow[]): Promise<number | null> {
  const newer = teams.filter(({ updatedAt }) => updatedAt > (tally?.readFrom ?? 0))
  // After a rebuild the rows are newer than `readFrom` says.
  const rows = newer.length > 0 ? await rowsOf(id) : undefined
  return oldest(newer.filter(team => !shows(rows, team.id, team.seq)).map(({ updatedAt }) => updatedAt))
}

/** The same of units above communes: the tallies of their children are known already. */
function lookAbove(units: UnitNow[]): Promise<Looked[]> {
  const below = groupBy(units, ({ unit }) => unit.parent)
  const above = units.filter(({ unit }) => unit.level !== 'commune')
  return parallel(above, 8, async (unit) => {
    const rows = await rowsOf(unit.id)
    const waiting = (below.get(unit.id) ?? []).filter(({ id, tally }) => tally && !shows(rows, id, tally.seq))
    return { ...unit, since: oldest(waiting.map(({ tally }) => tally!.updatedAt)) }
  })
}

async function rowsOf(unit: string): Promise<Rows | undefined> {
  const [tally] = await getFields([docs.unitTally(unit)], ['rows'])
  return tally!.data()?.rows
}

function shows(rows: Rows | undefined, child: string, seq: number): boolean {
  try {
    return readRow(rows![child]!).seq >= seq
  }
  catch {
    return false
  }
}

const oldest = (instants: number[]): number | null => instants.length > 0 ? Math.min(...instants) : null

function tiersOf(units: UnitNow[], looked: Looked[], window: number, now: number): TierHealth[] {
  return UNIT_LEVELS.toReversed().flatMap((level) => {
    const tier = units.filter(({ unit }) => unit.level === level)
    const seen = looked.filter(({ unit }) => unit.level === level)
    const since = seen.flatMap(unit => unit.since ?? [])
    const late = since.filter(instant => isLate(instant, window, now)).length
    return tier.length > 0 ? [{ level, units: tier.length, looked: seen.length, waiting: since.length, late, oldest: oldest(since) }] : []
  })
}

function lateOf(looked: Looked[], window: number, now: number): LateUnit[] {
  return looked
    .flatMap(({ id, since, unit }) => since !== null && isLate(since, window, now) ? [{ id, name: unitTitle(unit), level: unit.level, since }] : [])
    .toSorted((a, b) => a.since - b.since)
    .slice(0, LATE_UNITS)
}

const isLate = (since: number, window: number, now: number) => now - since > lateAfter(window)
