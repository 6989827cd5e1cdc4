import type { Period } from '@tung-ngo/domain/period'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** The period in the address, `?ky=2026-10`, `?ky=2026-Q4`, `?ky=2026`; what it says wrongly stands as if unsaid. */
export const readPeriod = (query: LocationQuery, periods: readonly Period[]): Period => periods.find(period => period === query.ky) ?? periods[0]!

/** The query with a period; the usual one is left out. */
export const writePeriod = (query: LocationQuery, period: Period, periods: readonly Period[]): LocationQueryRaw => ({ ...query, ky: period === periods[0] ? undefined : period })

/** The address of another unit in the same period. */
export const unitAddress = (root: string, unit: string, { ky }: LocationQuery): string => `${root}${unit}${typeof ky === 'string' ? `?ky=${encodeURIComponent(ky)}` : ''}`
