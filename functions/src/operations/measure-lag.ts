import type { Health, LateUnit, TierHealth } from '@tung-ngo/domain/health'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Rows } from '@tung-ngo/domain/unit-tally'
import { LATE_UNITS, lateAfter, MEASURED_EVERY } from '@tung-ngo/domain/health'
import { UNIT_LEVELS } from '@tung-ngo/domain/unit'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { chunks, groupBy, parallel } from '../counting/lists'
import { docs, getFields, ownerOf, PARENTS_AT_ONCE, queries } from '../store'

/** Of communes, whose children are many, so many are looked at in turn each time, beside those that are suspected. */
const COMMUNES_IN_TURN = 20

interface UnitNow extends Pick<UnitTallyDoc, 'name' | 'level' | 'parent' | 'seq' | 'updatedAt' | 'readFrom'> { id: string }
interface Looked extends UnitNow { since: number | null }

/**
 * How far each tier is behind, from the data themselves: a unit waits while a child's tally is newer than the child's
 * row in it. One read a unit, one more above the communes, and some for each commune that is looked at.
 * @param window length of a window (ms)
 * @param suspects communes that were late the last time, or whose hop failed
 */
export async function measureLag(root: string, window: number, now: number, suspects: string[]): Promise<Pick<Health, 'tiers' | 'late'>> {
  const units = await unitsOf(root)
  const communes = units.filter(({ level }) => level === 'commune')
  const looked = [...await lookAtCommunes(inTurn(communes, now, suspects)), ...await lookAbove(units)]
  return { tiers: tiersOf(units, looked, window, now), late: lateOf(looked, window, now) }
}

async function unitsOf(root: string): Promise<UnitNow[]> {
  const { docs: tallies } = await queries.unitTallies().select('name', 'level', 'parent', 'path', 'seq', 'updatedAt', 'readFrom').get()
  return tallies.filter(tally => tally.data().path.includes(root)).map(tally => ({ ...tally.data() as UnitTallyDoc, id: ownerOf(tally) }))
}

function inTurn(communes: UnitNow[], now: number, suspects: string[]): UnitNow[] {
  const first = Math.floor(now / MEASURED_EVERY) * COMMUNES_IN_TURN
  const ids = Array.from({ length: Math.min(COMMUNES_IN_TURN, communes.length) }, (_, index) => communes[(first + index) % communes.length]!.id)
  const chosen = new Set([...suspects, ...ids])
  return communes.filter(({ id }) => chosen.has(id))
}

/** When the oldest change in a commune's teams was made that it does not show; null when it shows all. One query for many. */
async function lookAtCommunes(communes: UnitNow[]): Promise<Looked[]> {
  const read = await parallel(chunks(communes, PARENTS_AT_ONCE), 2, part => queries.childrenSince(part.map(({ id, readFrom }) => ({ unit: id, since: readFrom }))).get())
  const newer = groupBy(read.flatMap(({ docs }) => docs), child => child.data().parent!)
  return parallel(communes, 4, async (unit) => {
    const children = newer.get(unit.id) ?? []
    // After a rebuild the rows are newer than `readFrom` says.
    const rows = children.length > 0 ? await rowsOf(unit.id) : undefined
    return { ...unit, since: oldest(children.filter(child => !shows(rows, ownerOf(child), child.data().seq)).map(child => child.data().updatedAt)) }
  })
}

/** The same of units above communes: the tallies of their children are known already. */
function lookAbove(units: UnitNow[]): Promise<Looked[]> {
  const below = groupBy(units, ({ parent }) => parent)
  return parallel(units.filter(({ level }) => level !== 'commune'), 8, async (unit) => {
    const rows = await rowsOf(unit.id)
    const waiting = (below.get(unit.id) ?? []).filter(({ id, seq }) => !shows(rows, id, seq))
    return { ...unit, since: oldest(waiting.map(({ updatedAt }) => updatedAt)) }
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
    const tier = units.filter(unit => unit.level === level)
    const seen = looked.filter(unit => unit.level === level)
    const since = seen.flatMap(unit => unit.since ?? [])
    const late = since.filter(instant => isLate(instant, window, now)).length
    return tier.length > 0 ? [{ level, units: tier.length, looked: seen.length, waiting: since.length, late, oldest: oldest(since) }] : []
  })
}

function lateOf(looked: Looked[], window: number, now: number): LateUnit[] {
  return looked
    .flatMap(({ id, since, name, level }) => since !== null && isLate(since, window, now) ? [{ id, name, level, since }] : [])
    .toSorted((a, b) => a.since - b.since)
    .slice(0, LATE_UNITS)
}

const isLate = (since: number, window: number, now: number) => now - since > lateAfter(window)
