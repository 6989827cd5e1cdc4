import { docs, getFields } from '../../functions/src/store'
import { MONTH } from './calendar'
import type { Country } from './country'
import type { TierLevel } from './tiers'
import { TIERS } from './tiers'

/** `windows`: how old the oldest visit was when a tier first showed it. `shown`: how many visits it shows in the end. */
export interface Lag { windows: number, shown: number }

/** Looks after each reading of a tier how many of the visits its tallies show. Visits are shown in the order of their times. */
export async function watchLag({ units }: Country, times: number[], windowMs: number) {
  const ids = (level: TierLevel) => units.filter(({ unit }) => unit.level === level).map(({ id }) => id)
  const shownBy = async (level: TierLevel) => {
    const tallies = await getFields(ids(level).map(docs.unitTally), ['tally'])
    return tallies.reduce((sum, tally) => sum + (tally.data()?.tally.months[MONTH]?.['acts.visit'] ?? 0), 0)
  }
  const before = {} as Record<TierLevel, number>
  for (const level of TIERS)
    before[level] = await shownBy(level)
  const lags: Record<TierLevel, Lag> = { commune: { windows: 0, shown: 0 }, province: { windows: 0, shown: 0 }, nation: { windows: 0, shown: 0 } }
  return {
    async look(level: TierLevel, at: number) {
      const lag = lags[level]
      const shown = await shownBy(level) - before[level]
      if (shown > lag.shown)
        lag.windows = Math.max(lag.windows, (at - times[lag.shown]!) / windowMs)
      lag.shown = shown
    },
    worst: () => lags,
  }
}
