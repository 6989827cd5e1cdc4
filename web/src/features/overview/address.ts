import type { Month } from '@tung-ngo/domain/period'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** The month in the address, `?thang=2026-10`; what it says wrongly stands as if unsaid. */
export const readMonth = (query: LocationQuery, months: Month[]): Month => months.find(month => month === query.thang) ?? months[0]!

/** The query with a month; the usual one is left out. */
export const writeMonth = (query: LocationQuery, month: Month, months: Month[]): LocationQueryRaw => ({ ...query, thang: month === months[0] ? undefined : month })
