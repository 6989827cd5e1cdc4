import { addDays, dayOf, startOfDay } from '../day'
import type { Day } from '../period'
import { duePeriods } from './due-periods'
import { isTet } from './lunar-days'
import type { Digest, Duty } from './reminder-plan'
import { digestsOn, wakingInstant } from './reminder-plan'
import type { RuleId } from './reporting-rules'
import { timingOf } from './reporting-rules'

const HOUR = 3_600_000
const TEAM_RULES: RuleId[] = ['R-ST-T', 'R-QN-T', 'R-DT-Z', 'R-PLAN-M', 'R-PLAN-Q']
const COMMUNE_RULES: RuleId[] = ['R-BG-Q', 'R-ST-D', 'R-DT-Q']

/** A year as the daily job goes through it; what was told, and what should not have been. */
interface YearOfReminders {
  digests: Digest[]
  /** Most digests that one person got on one Vietnamese day. */
  maxPerPersonDay: number
  /** Reminders of a report that the server had already. */
  afterSubmission: number
  onTet: number
  atNight: number
}

interface Sent extends Duty { submittedAt: number }

/** Twelve teams and two communes, persons with two places, reports sent at any hour around the deadline or never; the job runs up to three times a day, late, and in the night. */
export function simulateReminders(year: number): YearOfReminders {
  const duties = dutiesOf(year)
  const told = new Map<string, { digest: Digest, at: number }>()
  let afterSubmission = 0
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) {
    const [first, last] = [addDays(day, -10), addDays(day, 10)]
    const near = duties.filter(({ dueOn }) => dueOn > first && dueOn < last)
    for (const run of [7, 7.2, day.endsWith('5') ? 23.5 : 12]) {
      const at = wakingInstant(startOfDay(day) + run * HOUR)
      const known = near.map(duty => ({ ...duty, submitted: duty.submittedAt <= at }))
      for (const digest of digestsOn(dayOf(at), known)) {
        if (told.has(digest.id))
          continue
        told.set(digest.id, { digest, at })
        afterSubmission += digest.duties.filter(duty => (duty as Sent).submittedAt <= at).length
      }
    }
  }
  const all = [...told.values()]
  const perPersonDay: Record<string, number> = {}
  for (const { digest, at } of all) {
    const key = `${digest.person} ${dayOf(at)}`
    perPersonDay[key] = (perPersonDay[key] ?? 0) + 1
  }
  return {
    digests: all.map(({ digest }) => digest),
    maxPerPersonDay: Math.max(...Object.values(perPersonDay)),
    afterSubmission,
    onTet: all.filter(({ at }) => isTet(dayOf(at))).length,
    atNight: all.filter(({ at }) => at < startOfDay(dayOf(at)) + 7 * HOUR || at >= startOfDay(dayOf(at)) + 21 * HOUR).length,
  }
}

function dutiesOf(year: number): Sent[] {
  const teams = Array.from({ length: 12 }, (_, index) => ({ place: `t${index}`, rules: TEAM_RULES, persons: [`leader${index}`, `leader${(index + 5) % 12}`] }))
  const communes = [0, 1].map(index => ({ place: `c${index}`, rules: COMMUNE_RULES, persons: [`officer${index}`, 'leader0'] }))
  return [...teams, ...communes].flatMap(({ place, rules, persons }) => rules.flatMap(rule => dueDays(rule, year).map((dueOn, index): Sent => {
    const id = `${rule}_${dueOn}_${place}`
    // A number that follows from the id: sent from four days before to three after, or never.
    const chance = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, index)
    return {
      id,
      title: rule,
      place,
      dueOn,
      submitted: false,
      submittedAt: chance % 5 === 0 ? Infinity : startOfDay(addDays(dueOn, chance % 8 - 4)) + chance % 24 * HOUR,
      link: `/bao-cao/${id}`,
      persons: persons.map(person => ({ id: person, name: person })),
    }
  })))
}

function dueDays(rule: RuleId, year: number): Day[] {
  const days: Day[] = []
  for (const { dueOn, innerOn } of duePeriods(timingOf(rule, '2020-01-01'), `${year}-01-01`)) {
    if (dueOn >= `${year + 1}-01-01`)
      return days
    days.push(innerOn)
  }
  return days
}
