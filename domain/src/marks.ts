import { ACTIVITY_KINDS } from './fact'
import type { FactRow } from './ledger-row'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Month, Period, Year } from './period'
import { monthNumber, monthOf, monthsOf, yearOf } from './period'

/**
 * What a fact lets be counted once a period: the team (`t`), its person (`m…`), the household met (`h…`),
 * the residents guided (`r…`).
 */
export function marksOf(row: FactRow): string[] {
  if (!(ACTIVITY_KINDS as readonly string[]).includes(row.kind))
    return []
  const marks = ['t', `m${row.person}`]
  if (!row.household)
    return marks
  if (row.kind === 'visit' && row.met === 'met')
    marks.push(`h${row.household}`)
  if (row.skills.length > 0)
    marks.push(...new Set(row.residents.map(resident => `r${row.household}_${resident}`)))
  return marks
}

const METRIC_OF = { t: 'teams.active', h: 'households.visited', r: 'residents.guided', m: 'members.active' } as const

/** The metric that counts a mark. */
export const metricOf = (mark: string): string => METRIC_OF[mark[0] as keyof typeof METRIC_OF]

/** How many different marks there are, by metric. */
export function countMarks(marks: Iterable<string>): Figures {
  const figures: Figures = {}
  for (const mark of marks)
    addFigures(figures, { [metricOf(mark)]: 1 })
  return figures
}

/** How many facts bear a mark in each month of a year: `i3k1` is three in September, one in November. */
export type Counts = string

/** How many facts bear a mark in each of the twelve months. */
export type MonthCounts = number[]

export function readCounts(counts: Counts = ''): MonthCounts {
  const months = Array.from<number>({ length: 12 }).fill(0)
  for (const [, letter, count] of counts.matchAll(/([a-l])(\d+)/g))
    months[letter!.charCodeAt(0) - A] = Number(count)
  return months
}

export function writeCounts(months: MonthCounts): Counts {
  return months.map((count, index) => count > 0 ? String.fromCharCode(A + index) + count : '').join('')
}

const A = 'a'.charCodeAt(0)

/** Year → mark → its counts. */
export type Seen = Record<Year, Record<string, Counts>>

/** Adds the marks of facts to what was seen. */
export function addSeen(seen: Seen, rows: FactRow[]): void {
  for (const row of rows) {
    const year = seen[yearOf(row.on)] ??= {}
    for (const mark of marksOf(row)) {
      const counts = readCounts(year[mark])
      counts[monthNumber(monthOf(row.on)) - 1]!++
      year[mark] = writeCounts(counts)
    }
  }
}

/** The months with any, as bits: January is 1. */
export function bitsOf(counts: Counts): number {
  let bits = 0
  for (let index = 0; index < counts.length; index++) {
    const month = counts.charCodeAt(index) - A
    if (month >= 0)
      bits |= 1 << month
  }
  return bits
}

/** The months of a month, quarter or year, as bits. */
export function bitsOfPeriod(period: Period): number {
  return monthsOf(period).reduce((bits, month) => bits | monthBit(month), 0)
}

export const monthBit = (month: Month): number => 1 << (monthNumber(month) - 1)
