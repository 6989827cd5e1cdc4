import type { Figures } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import type { Finding } from '@tung-ngo/domain/recount'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { addMonths } from '@tung-ngo/domain/period'
import { frozenAt } from '@tung-ngo/domain/closing'
import { statementsBefore } from '@tung-ngo/domain/unit-tally'
import { closedRows } from '../counting/close-months'
import { readStated } from '../counting/unit-docs'
import { readOwnRecords } from '../counting/unit-records'
import { unitClosedDoc } from '../counting/rebuild-unit'
import { docs } from '../store'
import { compareFigures, compareLines, comparePeriods } from './findings'

/** Closed months that are proven each time: of this quarter and the one before. */
const MONTHS = 4

/** Whether the latest closed months of a unit are the sums of its children's of that time; `heal` writes them again. */
export async function proveClosedMonths(unit: string, stored: UnitTallyDoc): Promise<{ findings: Finding[], heal: () => Promise<void> }> {
  const months = await Promise.all(Array.from({ length: MONTHS }, (_, index) => proveMonth(unit, stored, addMonths(stored.closed, -index))))
  const drifted = months.filter(({ findings }) => findings.length > 0)
  return {
    findings: drifted.flatMap(({ findings }) => findings),
    heal: async () => void await Promise.all(drifted.map(({ month, should }) => docs.unitClosed(unit, month).set(should))),
  }
}

async function proveMonth(unit: string, stored: UnitTallyDoc, month: Month): Promise<{ month: Month, should: UnitClosedDoc, findings: Finding[] }> {
  const stood = (await docs.unitClosed(unit, month).get()).data()
  // a child that went elsewhere since still belongs to the months that it closed here
  const children = await closedRows({ level: stored.level, rows: stood?.rows ?? stored.rows }, month)
  const [stated, { lines }] = await Promise.all([readStated(unit, stored.level), readOwnRecords(unit)])
  const made = unitClosedDoc(stored, month, children, statementsBefore(stated, frozenAt(month)), lines)
  const what = `closed.${month}`
  if (!stood)
    return { month, should: made, findings: Object.keys(children).length > 0 ? [{ what, stood: null, should: 1 }] : [] }
  const should = { ...made, figures: withBasesOf(made.figures, stood.figures), days: mapValues(made.days, (figures, day) => withBasesOf(figures, stood.days[day])) }
  const findings = [
    ...compareFigures(what, stood.figures, should.figures),
    ...compareFigures(`${what}.quarter`, stood.quarter ?? {}, should.quarter ?? {}),
    ...compareFigures(`${what}.year`, stood.year ?? {}, should.year ?? {}),
    ...comparePeriods(`${what}.days`, stood.days, should.days),
    ...comparePeriods(`${what}.late`, stood.late ?? {}, should.late ?? {}),
    ...compareLines(`${what}.rows`, stood.rows, should.rows),
  ]
  return { month, should, findings }
}

/** What was stated counts as it was stated then. */
function withBasesOf(should: Figures, stood: Figures = {}): Figures {
  const isStated = (id: string) => /^(?:base|based|communes)(?:\.|$)/.test(id)
  return Object.fromEntries([...Object.entries(should).filter(([id]) => !isStated(id)), ...Object.entries(stood).filter(([id]) => isStated(id))])
}

function mapValues(object: Record<string, Figures>, change: (figures: Figures, key: string) => Figures): Record<string, Figures> {
  return Object.fromEntries(Object.entries(object).map(([key, figures]) => [key, change(figures, key)]))
}
