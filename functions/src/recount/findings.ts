import type { Figures } from '@tung-ngo/domain/metric'
import type { Finding } from '@tung-ngo/domain/recount'

/** Figures that stood otherwise than they should, each on its own line. */
export function compareFigures(what: string, stood: Figures = {}, should: Figures = {}): Finding[] {
  return [...new Set([...Object.keys(stood), ...Object.keys(should)])].toSorted()
    .filter(id => (stood[id] ?? 0) !== (should[id] ?? 0))
    .map(id => ({ what: `${what}.${id}`, stood: stood[id] ?? 0, should: should[id] ?? 0 }))
}

/** The same for figures by period or day. */
export function comparePeriods(what: string, stood: Record<string, Figures> = {}, should: Record<string, Figures> = {}): Finding[] {
  return [...new Set([...Object.keys(stood), ...Object.keys(should)])].toSorted()
    .flatMap(period => compareFigures(`${what}.${period}`, stood[period], should[period]))
}

/** How many lines of a ledger or statement were missing, too many or different; they name households, so they stay out. */
export function compareLines(what: string, stood: Record<string, string>, should: Record<string, string>): Finding[] {
  const missing = Object.keys(should).filter(id => !(id in stood)).length
  const extra = Object.keys(stood).filter(id => !(id in should)).length
  const other = Object.keys(should).filter(id => id in stood && stood[id] !== should[id]).length
  return Object.entries({ missing, extra, other }).filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ what: `${what}.${kind}`, stood: count, should: 0 }))
}
