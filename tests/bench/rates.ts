import { seasons } from '@tung-ngo/domain/periods/random-lists.fixture'
import { percentOf, reportRates } from '@tung-ngo/domain/periods/report-rates'
import fc from 'fast-check'
import type { Figure } from '../../scripts/lib/figure'

export const figures: Figure[] = [
  {
    name: 'rates.maxPercent',
    unit: '% reported or in time, the most over 5,000 random openings, closings and merges',
    goal: '≤100',
    alone: true,
    async run() {
      const shares = fc.sample(seasons, { numRuns: 5000, seed: 20261121 }).flatMap(({ rows }) => Object.values(reportRates(rows)))
      return Math.max(...shares.filter(share => share !== null).map(percentOf))
    },
  },
]
