import { compareText } from '@tung-ngo/domain/text'
import { formatRate } from '../../../ui/desk/format'
import type { Rate } from '../../../ui/desk/format'
import type { Child } from '../children'
import type { Measure } from './measures'
import { classOf } from './classes'

/** A place on the map and its line in the table. `class`: see `classOf`. */
export interface Ranked { id: string, name: string, rate: Rate | null, class: number | null }

export type Order = 'low' | 'high' | 'name'

/** The places by their rate; without one they stand last, by name. */
export function rank(children: Child[], measure: Measure, order: Order): Ranked[] {
  const ranked = children.map(({ id, name, figures }): Ranked => {
    const rate = measure.of(figures)
    return { id, name, rate, class: classOf(rate) }
  })
  const valueOf = ({ rate }: Ranked) => rate && rate.part / rate.of
  return ranked.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)]
    const byRate = order === 'name' ? 0 : first === null || second === null ? Number(first === null) - Number(second === null) : (first - second) * (order === 'low' ? 1 : -1)
    return byRate || compareText(a.name, b.name)
  })
}

/** What the picture shows, in a sentence: who is last, who is first, of how many nothing is known. */
export function finding(ranked: Ranked[]): string {
  const known = ranked.filter(({ rate }) => rate !== null).toSorted((a, b) => a.rate!.part / a.rate!.of - b.rate!.part / b.rate!.of)
  const [lowest, highest] = [known[0], known.at(-1)]
  const unknown = ranked.length - known.length
  return [
    lowest && `Thấp nhất ${lowest.name} ${formatRate(lowest.rate!)}.`,
    highest && highest !== lowest && `Cao nhất ${highest.name} ${formatRate(highest.rate!)}.`,
    unknown > 0 && `${unknown} nơi chưa có số.`,
  ].filter(Boolean).join(' ')
}
