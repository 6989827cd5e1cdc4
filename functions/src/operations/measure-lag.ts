import type { Health, LateUnit, TierHealth } from '@tung-ngo/domain/health'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Rows } from '@tung-ngo/domain/unit-tally'
import { LATE_UNITS, lateAfter } from '@tung-ngo/domain/health'
import { UNIT_LEVELS, unitTitle } from '@tung-ngo/domain/unit'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { chunks, parallel } from '../counting/lists'
import { docs, getFields, ownerOf, queries } from '../store'

type Waiting = Pick<Unit, 'level' | 'name' | 'type'> & { id: string, since: number | null }

/**
 * How far each tier is behind, from the data themselves: a unit waits while a child's tally is newer than the child's
 * row in it. Three reads a unit, a few more where something waits.
 * @param window length of a window (ms)
 */
export async function measureLag(root: string, window: number, now: number): Promise<Pick<Health, 'tiers' | 'late'>> {
  const units = (await queries.unitsBelow(root).select('level', 'name', 'type').get()).docs
  const tallies = (await parallel(chunks(units, 300), 4, part => getFields(part.map(unit => docs.unitTally(unit.id)), ['readFrom']))).flat()
  const asked = units.map((unit, index) => ({ id: unit.id, unit: unit.data() as Unit, readFrom: tallies[index]!.data()?.readFrom ?? 0 }))
  const waits = await parallel(asked, 24, async ({ id, unit: { level, name, type }, readFrom }): Promise<Waiting> =>
    ({ id, level, name, type, since: await oldestWaiting(id, readFrom) }))
  return { tiers: tiersOf(waits, window, now), late: lateOf(waits, window, now) }
}

/** When the oldest change below a unit was made that the unit does not show; null when it shows all. */
async function oldestWaiting(unit: string, readFrom: number): Promise<number | null> {
  const newer = (await queries.children(unit, readFrom).select('seq', 'updatedAt').get()).docs.filter(child => child.data().updatedAt > readFrom)
  if (newer.length === 0)
    return null
  // After a rebuild the rows are newer than `readFrom` says.
  const [tally] = await getFields([docs.unitTally(unit)], ['rows'])
  const waiting = newer.filter(child => !shows(tally!.data()?.rows, ownerOf(child), child.data().seq))
  return waiting.length > 0 ? Math.min(...waiting.map(child => child.data().updatedAt)) : null
}

function shows(rows: Rows | undefined, child: string, seq: number): boolean {
  try {
    return readRow(rows![child]!).seq >= seq
  }
  catch {
    return false
  }
}

function tiersOf(waits: Waiting[], window: number, now: number): TierHealth[] {
  return UNIT_LEVELS.toReversed().flatMap((level) => {
    const units = waits.filter(unit => unit.level === level)
    const since = units.flatMap(unit => unit.since ?? [])
    const late = since.filter(instant => isLate(instant, window, now)).length
    return units.length > 0 ? [{ level, units: units.length, waiting: since.length, late, oldest: since.length > 0 ? Math.min(...since) : null }] : []
  })
}

function lateOf(waits: Waiting[], window: number, now: number): LateUnit[] {
  return waits
    .flatMap(({ id, since, ...unit }) => since !== null && isLate(since, window, now) ? [{ id, name: unitTitle(unit), level: unit.level, since }] : [])
    .toSorted((a, b) => a.since - b.since)
    .slice(0, LATE_UNITS)
}

const isLate = (since: number, window: number, now: number) => now - since > lateAfter(window)
