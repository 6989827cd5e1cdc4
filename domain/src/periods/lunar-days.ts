import { addDays } from '../day'
import type { Day, Year } from '../period'

/**
 * First day of Tết and the Hùng Kings' day (10th of the third lunar month), Vietnamese lunar calendar (UTC+7; in 2030
 * Tết is a day earlier than in China). A year that is not here has no known lunar holidays.
 */
const LUNAR_DAYS: Record<Year, { tet: Day, hungKings: Day }> = {
  2022: { tet: '2022-02-01', hungKings: '2022-04-10' },
  2023: { tet: '2023-01-22', hungKings: '2023-04-29' },
  2024: { tet: '2024-02-10', hungKings: '2024-04-18' },
  2025: { tet: '2025-01-29', hungKings: '2025-04-07' },
  2026: { tet: '2026-02-17', hungKings: '2026-04-26' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
  2031: { tet: '2031-01-23', hungKings: '2031-04-01' },
  2032: { tet: '2032-02-11', hungKings: '2032-04-19' },
  2033: { tet: '2033-01-31', hungKings: '2033-04-09' },
  2034: { tet: '2034-02-19', hungKings: '2034-04-28' },
  2035: { tet: '2035-02-08', hungKings: '2035-04-17' },
  2036: { tet: '2036-01-28', hungKings: '2036-04-06' },
}

export const lunarDays = (year: Year): { tet: Day, hungKings: Day } | undefined => LUNAR_DAYS[year]

/** Whether a day is one of the first three of Tết, when nobody is reminded of anything. */
export function isTet(day: Day): boolean {
  const tet = lunarDays(day.slice(0, 4))?.tet
  return tet !== undefined && day >= tet && day <= addDays(tet, 2)
}
