import { flowsOf } from './flows'
import type { Ledger } from './ledger'
import { TAKEN_BACK } from './ledger'
import type { FactRow } from './ledger-row'
import { decodeFact } from './ledger-row'
import { bitsOfPeriod, marksOf, metricOf, readCounts } from './marks'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Period, Year } from './period'
import { monthNumber, monthOf, quarterOf, yearOf } from './period'

/**
 * What stands beside the closed months: all that is known now, less what was counted in time. A late fact adds to
 * the flows of its month, and to a distinct count only where nobody in time bears the same mark.
 * @param facts the standing facts of the open months, which belong to the same quarters and years
 */
export function lateFigures(ledger: Ledger, facts: FactRow[]): Record<Period, Figures> {
  const late: Record<Period, Figures> = {}
  const rows = lateRows(ledger)
  for (const { row, sign } of rows)
    addFigures(late[monthOf(row.on)] ??= {}, flowsOf(row), sign)
  for (const year of new Set(rows.map(({ row }) => yearOf(row.on)))) {
    const ofYear = rows.filter(({ row }) => yearOf(row.on) === year)
    for (const [mark, counts] of countsOf(ledger, facts, ofYear, year)) {
      for (const period of new Set(ofYear.flatMap(({ row }) => [monthOf(row.on), quarterOf(monthOf(row.on)), year]))) {
        const change = Number(isSeen(counts.known, period)) - Number(isSeen(counts.inTime, period))
        addFigures(late[period] ??= {}, { [metricOf(mark)]: change })
      }
    }
  }
  return Object.fromEntries(Object.entries(late).filter(([, figures]) => Object.keys(figures).length > 0))
}

/** Late facts, and those taken back after their month had closed (`sign` -1). */
export function lateRows(ledger: Pick<Ledger, 'late'>): { row: FactRow, sign: 1 | -1 }[] {
  return Object.entries(ledger.late).map(([id, line]) => ({ row: decodeFact(line), sign: id.startsWith(TAKEN_BACK) ? -1 : 1 }))
}

/** Facts in each month of the year: mark → those counted in time, and all that are known. */
function countsOf(ledger: Ledger, facts: FactRow[], late: { row: FactRow, sign: 1 | -1 }[], year: Year) {
  const marks = new Set(late.flatMap(({ row }) => marksOf(row)))
  const counts = new Map([...marks].map((mark) => {
    const inTime = readCounts(ledger.seen[year]?.[mark])
    return [mark, { inTime, known: [...inTime] }]
  }))
  for (const row of facts.filter(row => yearOf(row.on) === year)) {
    for (const mark of marksOf(row)) {
      const count = counts.get(mark)
      for (const months of count ? [count.inTime, count.known] : [])
        months[indexOf(row)]!++
    }
  }
  for (const { row, sign } of late) {
    for (const mark of marksOf(row))
      counts.get(mark)!.known[indexOf(row)]! += sign
  }
  return counts
}

const indexOf = (row: FactRow) => monthNumber(monthOf(row.on)) - 1

function isSeen(counts: number[], period: Period): boolean {
  const bits = bitsOfPeriod(period)
  return counts.some((count, month) => count > 0 && bits & 1 << month)
}
