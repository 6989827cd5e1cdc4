import { daysBetween } from '@tung-ngo/domain/day'
import { wrongLines } from '@tung-ngo/domain/periods/compare-deadlines.fixture'
import { simulateDays } from '@tung-ngo/domain/periods/simulate-days.fixture'
import type { Figure } from '../../scripts/lib/figure'

const [FIRST, YEARS] = [2024, 10]
const wrongIn = (year: number) => simulateDays(`${year}-01-01`, daysBetween(`${year}-01-01`, `${year + 1}-01-01`))
let simulated: string[][] | undefined
/** A list of wrong answers for each year. */
const simulation = () => simulated ??= Array.from({ length: YEARS }, (_, index) => wrongIn(FIRST + index))

export const figures: Figure[] = [
  { name: 'periods.years', unit: 'simulated years, every day, every rule', goal: '10', alone: true, run: async () => simulation().length },
  {
    name: 'periods.wrong',
    unit: 'wrong answers: against the table written by hand, a plain search on every day, and each other',
    goal: '0',
    alone: true,
    run: async () => wrongLines().length + simulation().flat().length,
  },
]
