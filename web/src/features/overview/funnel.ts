import type { Figures } from '@tung-ngo/domain/metric'
import { RATE_BASE } from '@tung-ngo/domain/metric'
import { figure } from './figures'
import { WORDS } from './words'

/** A step: how many households came as far, and which part of the first step they are; null where the first is unknown. */
export interface Step { word: string, count: number, share: number | null }

/** Where communes state their households, figures of the same communes; else from the registered ones on. */
export function funnelOf(figures: Figures): Step[] {
  const based = figure(figures, RATE_BASE) > 0
  const of = (metric: string) => figure(figures, based ? `based.${metric}` : metric)
  const counts: [string, number][] = [
    ...based ? [[WORDS.allHouseholds, figure(figures, RATE_BASE)] as [string, number]] : [],
    [WORDS.inBook, of('households')],
    [WORDS.agreed, of('hh.agreed')],
    [WORDS.somebodyAble, Math.max(0, of('hh.agreed') - of('hh.nobodyAble'))],
    [WORDS.fiveSkills, of('hh.oneDoesAll') + of('hh.spread')],
    [WORDS.coveredNow, of('hh.covered')],
  ]
  const first = counts[0]![1]
  return counts.map(([word, count]) => ({ word, count, share: first > 0 ? Math.min(1, count / first) : null }))
}
