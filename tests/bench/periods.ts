import { wrongLines } from '@tung-ngo/domain/periods/compare-deadlines.fixture'
import { simulateYears } from '@tung-ngo/domain/periods/simulate-years.fixture'
import type { Figure } from '../../scripts/lib/figure'

const YEARS = 10
let simulated: ReturnType<typeof simulateYears> | undefined
const simulation = () => simulated ??= simulateYears('2024-01-01', YEARS)

export const figures: Figure[] = [
  { name: 'periods.years', unit: 'simulated years, every day, every rule', goal: '10', alone: true, run: async () => Math.floor(simulation().days / 365) },
  {
    name: 'periods.wrong',
    unit: 'wrong answers: against the table written by hand, a plain search on every day, and each other',
    goal: '0',
    alone: true,
    run: async () => wrongLines().length + simulation().wrong.length,
  },
]
