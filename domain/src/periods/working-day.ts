import { addDays, isoWeekday } from '../day'
import type { Day, Year } from '../period'
import { yearOf } from '../period'
import { DECIDED_YEARS } from './days-off'
import { lunarDays } from './lunar-days'

interface DaysOff { off: Set<Day>, worked: Set<Day> }

const years = new Map<Year, DaysOff>()

/** Whether offices work on a day: weekends and public holidays are off, Saturdays worked in exchange are not. */
export function isWorkingDay(day: Day): boolean {
  const { off, worked } = daysOffOf(yearOf(day))
  return isWeekend(day) ? worked.has(day) : !off.has(day)
}

/** Whether the year's days off are decided; until then they follow from the statute and may still move. */
export const isDecided = (year: Year): boolean => year in DECIDED_YEARS

/** The nearest working day, the day itself included, going by `step`. */
export function workingDayFrom(day: Day, step: 1 | -1): Day {
  let found = day
  while (!isWorkingDay(found))
    found = addDays(found, step)
  return found
}

function daysOffOf(year: Year): DaysOff {
  const known = years.get(year)
  if (known)
    return known
  const decided = DECIDED_YEARS[year]
  const days = (list: string) => new Set(list.split(' ').filter(Boolean).map(day => `${year}-${day}`))
  const found = decided ? { off: days(decided.off), worked: days(decided.worked) } : { off: expectedDaysOff(year), worked: new Set<Day>() }
  years.set(year, found)
  return found
}

/** By the statute: Tết with its eve and four days, and for each holiday on a weekend the next weekday that is free. */
function expectedDaysOff(year: Year): Set<Day> {
  const lunar = lunarDays(year)
  const tet = lunar ? [-1, 0, 1, 2, 3].map(count => addDays(lunar.tet, count)) : []
  const holidays = [`${year}-01-01`, ...tet, ...lunar ? [lunar.hungKings] : [], `${year}-04-30`, `${year}-05-01`, ...nationalDays(year)].sort()
  const off = new Set(holidays)
  for (const holiday of holidays.filter(isWeekend)) {
    let free = holiday
    while (isWeekend(free) || off.has(free))
      free = addDays(free, 1)
    off.add(free)
  }
  return off
}

/** 2 September and the neighbour that decisions have chosen so far: the day before, on a Thursday the Friday. */
function nationalDays(year: Year): Day[] {
  const day = `${year}-09-02`
  return [day, addDays(day, isoWeekday(day) === 4 ? 1 : -1)]
}

const isWeekend = (day: Day) => isoWeekday(day) >= 6
