import type { Finding } from '@tung-ngo/domain/recount'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Keep, Proof } from './recount-team'
import { lastFrozenMonth } from '@tung-ngo/domain/closing'
import { openOnly } from '@tung-ngo/domain/unit-closing'
import { readRow, sumRows } from '@tung-ngo/domain/unit-tally'
import { dayOf } from '@tung-ngo/domain/day'
import { addUpAnew, hop } from '../counting/hop'
import { readChildren, readStatements } from '../counting/unit-docs'
import { readOwnRecords } from '../counting/unit-records'
import { docs } from '../store'
import { proveClosedMonths } from './closed-months'
import { compareFigures, compareLines, comparePeriods } from './findings'

/** What is younger (ms) may still be under way: hops wait for their window. */
const UNDER_WAY = 3_600_000

/**
 * Proves that a unit's tally is the sum of its children's, and its latest closed months those of theirs; heals what
 * drifted.
 * @param settled children that were counted after this instant (ms) may still be on their way up
 */
export async function recountUnit(unit: string, now: number, keep: Keep = async () => {}, settled = now - UNDER_WAY): Promise<Proof> {
  const stored = (await docs.unitTally(unit).get()).data()
  if (!stored) {
    const made = await hop(unit, true, now)
    const findings = made.outcome === 'missing' ? [] : [{ what: 'tally', stood: null, should: 1 }]
    if (findings.length > 0)
      await keep(findings)
    return { findings, hops: made.hops }
  }
  const open = [...compareSums(stored, now), ...await compareChildren(unit, stored, settled), ...await compareStatements(unit, stored, settled), ...await compareRecords(unit, stored, settled)]
  const closed = await proveClosedMonths(unit, stored)
  const findings = [...open, ...closed.findings]
  if (findings.length > 0)
    await keep(findings)
  await closed.heal()
  return { findings, hops: open.length > 0 ? (await addUpAnew(unit, now)).hops : [] }
}

/** A month leaves the tally when it is frozen or, where nothing moved since, with the next writing. */
function compareSums(stored: UnitTallyDoc, now: number): Finding[] {
  const sums = sumRows(stored.level, stored.rows, stored.statements, dayOf(now), stored, stored.records)
  const compared = [lastFrozenMonth(now), stored.closed].map((closed) => {
    const should = openOnly(sums, closed)
    return [
      ...compareFigures('stock', stored.tally.stock, should.stock),
      ...(['ends', 'months', 'quarters', 'years', 'late'] as const).flatMap(part => comparePeriods(part, stored.tally[part], should[part])),
    ]
  })
  return compared.find(findings => findings.length === 0) ?? compared[0]!
}

async function compareChildren(unit: string, { rows }: UnitTallyDoc, settled: number): Promise<Finding[]> {
  const children = Object.entries((await readChildren(unit, 0)).rows)
  const lost = children.filter(([id, child]) => child.asOf <= settled && (rows[id] === undefined || readRow(rows[id]).seq !== child.seq))
  const gone = Object.keys(rows).filter(id => !children.some(([child]) => child === id))
  return Object.entries({ 'rows.stale': lost.length, 'rows.extra': gone.length }).filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what, stood: count, should: 0 }))
}

async function compareStatements(unit: string, { level, statements }: UnitTallyDoc, settled: number): Promise<Finding[]> {
  const should = await readStatements(unit, level)
  const old = Object.entries(should).filter(([, line]) => Number(line.split(' ')[2]) <= settled)
  const young = Object.keys(should).length - old.length
  return young > 0 ? [] : compareLines('statements', statements, Object.fromEntries(old))
}

async function compareRecords(unit: string, { records = {} }: UnitTallyDoc, settled: number): Promise<Finding[]> {
  const { lines, newest } = await readOwnRecords(unit)
  return newest > settled ? [] : compareLines('records', records, lines)
}
