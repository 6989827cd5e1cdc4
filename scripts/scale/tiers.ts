import type { Counter } from '../lib/proxy/counts'
import type { Country } from './country'

export const TIERS = ['commune', 'province', 'nation'] as const
export type TierLevel = typeof TIERS[number]
/** Where a visit costs something. */
export type VisitLevel = 'phones' | 'team' | TierLevel
/** Where a report does: what its phone sends, and its line in the list of those who owe one. */
export const REPORT_LEVELS = ['sending', 'list'] as const
export type SpentLevel = VisitLevel | typeof REPORT_LEVELS[number]

/** What one tier cost: documents read and written as Firestore was asked, functions run, tasks asked for. */
interface TierCost { reads: number, writes: number, runs: number, enqueues: number }

/** Notes what is spent, by tier: whatever Firestore is asked while a tier works is that tier's. */
export function newTiers({ units }: Country, counter: Counter) {
  const levels = new Map(units.map(({ id, unit }) => [id, unit.level as TierLevel]))
  const zero = (): TierCost => ({ reads: 0, writes: 0, runs: 0, enqueues: 0 })
  const tiers: Record<SpentLevel, TierCost> = { phones: zero(), team: zero(), commune: zero(), province: zero(), nation: zero(), sending: zero(), list: zero() }
  const levelOf = (unit: string) => levels.get(unit)!
  return {
    tiers,
    levelOf,
    level: (unit: string) => tiers[levelOf(unit)],
    async during(level: SpentLevel, work: () => Promise<unknown>) {
      const { reads, writes } = counter.counts.server
      await work()
      tiers[level].reads += counter.counts.server.reads - reads
      tiers[level].writes += counter.counts.server.writes - writes
    },
  }
}
