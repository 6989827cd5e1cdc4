import { WHOLE } from './country'
import type { Measured } from './measure'
import type { Rush } from './rush'
import type { REPORT_LEVELS, TIERS, VisitLevel } from './tiers'

/** What one visit costs in a rush over the whole country, by tier. */
export type PerVisit = Record<VisitLevel | 'all', { reads: number, writes: number, runs: number, enqueues: number }>

/** A hop reads its own tally twice, the second time in the transaction; the rest are children. */
const OWN_READS = 2

/** Units of each tier in the country; the part that was driven has one nation and few provinces to its visits. */
const UNITS = { commune: WHOLE.communes, province: WHOLE.provinces, nation: 1 }

/**
 * What a visit costs: as measured for phones, teams and communes, which the part has in the country's own proportion;
 * a hop of a province or the nation costs what it costs in the part, spread over the visits of the country, and reads
 * as many more children as there are.
 */
export function perVisitOf(rush: Rush, units: Record<keyof typeof UNITS, number>): PerVisit {
  const shareOf = (level: keyof typeof UNITS) => UNITS[level] / units[level] * rush.size
  const perVisit = (level: VisitLevel, share: number, childShare = share) => {
    const { reads, writes, runs, enqueues } = rush.spent.tiers[level]
    const children = childShare === share ? 0 : reads - OWN_READS * runs
    const one = (count: number) => count / rush.visits * share
    return { reads: one(reads - children) + children / rush.visits * childShare, writes: one(writes), runs: one(runs), enqueues: one(enqueues) }
  }
  const levels = {
    phones: perVisit('phones', 1),
    team: perVisit('team', 1),
    commune: perVisit('commune', shareOf('commune')),
    province: perVisit('province', shareOf('province'), shareOf('commune')),
    nation: perVisit('nation', shareOf('nation'), shareOf('province')),
  }
  const all = Object.values(levels).reduce((sum, level) => ({
    reads: sum.reads + level.reads,
    writes: sum.writes + level.writes,
    runs: sum.runs + level.runs,
    enqueues: sum.enqueues + level.enqueues,
  }))
  return { ...levels, all }
}

/** What one report costs: what its phone sends, and its line in its commune's list. Communes have no part in each other's. */
export function perReportOf({ spent, reports }: Rush): Record<typeof REPORT_LEVELS[number], { reads: number, writes: number, runs: number }> {
  const perReport = (level: typeof REPORT_LEVELS[number]) => {
    const { reads, writes, runs } = spent.tiers[level]
    return { reads: reads / reports, writes: writes / reports, runs: runs / reports }
  }
  return { sending: perReport('sending'), list: perReport('list') }
}

/** What a month's report costs before anybody writes in it, and each time that it is sent or judged. */
export function reportUseOf({ opening, rushes }: Measured) {
  const { sending, list } = perReportOf(rushes[0]!)
  const each = (count: number) => count / opening.reports
  return {
    opening: { reads: each(opening.reads), writes: each(opening.writes), runs: 0 },
    moving: { reads: sending.reads + list.reads, writes: sending.writes + list.writes, runs: list.runs },
  }
}

/** How many windows a tier is behind the one below it, at most; what comes first is behind the visit itself. */
export function lagsOf({ lags }: Rush): Record<typeof TIERS[number], number> {
  const { commune, province, nation } = lags
  return { commune: commune.windows, province: province.windows - commune.windows, nation: nation.windows - province.windows }
}

export const unitsOf = (country: { units: { unit: { level: string } }[] }) => {
  const count = (level: string) => country.units.filter(({ unit }) => unit.level === level).length
  return { commune: count('commune'), province: count('province'), nation: 1 }
}
