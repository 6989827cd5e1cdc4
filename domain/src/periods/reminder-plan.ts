import { addDays, clockOf, dayOf, startOfDay } from '../day'
import type { Day } from '../period'
import { isTet, lunarDays } from './lunar-days'

/** Days on which a report that was not sent is reminded of, counted from its deadline. */
const REMINDED_ON = [-3, -1, 0, 1]

/** Nobody is woken: a message waits for the morning. Clock in Vietnam. */
const WAKING = { from: '07:00', until: '21:00' }

/** A report that a place owes, as those who may send it are reminded of it. */
export interface Duty {
  /** Obligation and period, of one place: what `submitted` is asked of. */
  id: string
  /** `Báo cáo tháng 11/2026` */
  title: string
  /** `Tổ bản Nà Xa` */
  place: string
  /** The deadline of this place: the inner one for the level below. */
  dueOn: Day
  submitted: boolean
  /** Address of its form. */
  link: string
  persons: { id: string, name: string }[]
}

/** All that a person is told on a day, over all obligations and places; at most one a day, by its id. */
export interface Digest {
  id: string
  person: string
  name: string
  day: Day
  duties: Duty[]
}

/** The digests of a day. The same day and duties give the same ids, however often it is asked. */
export function digestsOn(day: Day, duties: Duty[]): Digest[] {
  const digests = new Map<string, Digest>()
  const due = duties.filter(duty => !duty.submitted && isRemindedOn(duty.dueOn, day))
  for (const duty of due.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))) {
    for (const { id, name } of duty.persons) {
      const digest = digests.get(id) ?? { id: `${day}_${id}`, person: id, name, day, duties: [] }
      digests.set(id, digest)
      if (!digest.duties.includes(duty))
        digest.duties.push(duty)
    }
  }
  return [...digests.values()]
}

/** The instant (ms) at which a message may go out: now, or the next morning that is not one of the first three of Tết. */
export function wakingInstant(now: number): number {
  const today = dayOf(now)
  const clock = clockOf(now)
  if (!isTet(today) && clock >= WAKING.from && clock < WAKING.until)
    return now
  const morning = afterTet(clock < WAKING.from ? today : addDays(today, 1))
  return startOfDay(morning) + Number(WAKING.from.slice(0, 2)) * 3_600_000
}

/** Whether a deadline is told of on a day; what falls on the first three days of Tết is told on the day after them. */
export function isRemindedOn(dueOn: Day, day: Day): boolean {
  return REMINDED_ON.some(count => afterTet(addDays(dueOn, count)) === day)
}

function afterTet(day: Day): Day {
  return isTet(day) ? addDays(lunarDays(day.slice(0, 4))!.tet, 3) : day
}
