import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Outcome } from './outcome'
import type { Snapshot } from '../store'
import { dayOf } from '@tung-ngo/domain/day'
import { isInForce, mergeRows, writeRow } from '@tung-ngo/domain/unit-tally'
import { docs, transact, within } from '../store'
import { MISSING } from './outcome'
import { readOwnRecords } from './unit-records'
import { newState, placeOf, readChildren, readStatements, rowsDiffer, samePlace, unitTallyDoc } from './unit-docs'

/** Margin for commits that became visible after later ones (ms). */
const LATE_COMMIT = 120_000

/**
 * Puts the rows of changed children into a unit's tally and adds them up. Children are read outside the
 * transaction: whoever read later wins, so a hop that runs twice, late or beside another changes nothing.
 * @param full read all children and drop the rows of those that are gone
 * @param margin how far (ms) before the last reading this one begins; other than usual only where time runs faster
 */
export async function hop(unit: string, full: boolean, now: number, margin = LATE_COMMIT): Promise<Outcome> {
  return untilRead(unit, async () => {
    const known = await docs.unitTally(unit).get()
    return full || !known.exists ? hopInFull(unit, now) : hopOfChanged(unit, known, now, margin)
  })
}

/** Adds a unit up anew from its children and from what is stated, whatever its tally says. */
export function addUpAnew(unit: string, now: number): Promise<Outcome> {
  return untilRead(unit, () => hopInFull(unit, now, true))
}

async function untilRead(unit: string, read: () => Promise<Outcome | undefined>): Promise<Outcome> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const outcome = await read()
    if (outcome)
      return outcome
  }
  throw new Error(`${unit} kept changing while its children were read`)
}

async function hopOfChanged(unit: string, known: Snapshot<UnitTallyDoc>, now: number, margin: number): Promise<Outcome | undefined> {
  const { rows, readTime } = await readChildren(unit, known.data()!.readFrom - margin)
  return transact(async (tx) => {
    const stored = (await tx.get(docs.unitTally(unit))).data()
    if (!stored)
      return undefined
    if (stored.readFrom >= readTime || !mergeRows(stored.rows, rows))
      return outcomeOf(stored, false)
    tx.set(docs.unitTally(unit), unitTallyDoc(stored, { ...stored, readFrom: readTime }, now))
    return outcomeOf(stored, true)
  })
}

/**
 * Undefined when another hop read later: its rows are newer, and the reading must be done again. It also looks at what
 * changes with the day alone: whether the unit is in force.
 */
async function hopInFull(unit: string, now: number, anew = false): Promise<Outcome | undefined> {
  const document = (await docs.unit(unit).get()).data()
  if (!document || document.level === 'village')
    return MISSING
  const { rows, readTime } = await readChildren(unit, 0)
  const fresh = Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, writeRow(row)]))
  return transact(async (tx) => {
    const stored = (await tx.get(docs.unitTally(unit))).data()
    if (stored && stored.readFrom >= readTime)
      return undefined
    const place = placeOf(document)
    const statements = anew || !stored ? await readStatements(unit, document.level, within(tx)) : stored.statements
    const records = anew || !stored ? (await readOwnRecords(unit, within(tx))).lines : stored.records
    if (!anew && stored && !rowsDiffer(stored.rows, rows) && samePlace(stored, place) && isInForce(place, stored.day) === isInForce(place, dayOf(now)))
      return outcomeOf(stored, false)
    const next = unitTallyDoc(place, { ...(stored ?? newState(now)), statements, records, rows: fresh, readFrom: readTime }, now)
    tx.set(docs.unitTally(unit), next)
    return outcomeOf(next, true)
  })
}

function outcomeOf({ parent, level }: Pick<UnitTallyDoc, 'parent' | 'level'>, moved: boolean): Outcome {
  return { outcome: moved ? 'moved' : 'same', hops: parent ? [{ unit: parent, below: level, full: false }] : [] }
}
