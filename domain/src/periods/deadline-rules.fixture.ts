import type { RuleId } from './reporting-rules'
import { REPORTING_RULES, timingOf } from './reporting-rules'
import type { Timing } from './timing'

const plain: Timing = { cadence: 'month', anchor: 'afterEnd', day: 0, inclusive: true, nonWorking: 'stay', innerDays: 0, graceDays: 0, expiresAfter: null, validFrom: '2020-01-01', validTo: null }
const after = { nonWorking: 'after' } as const
const before = { nonWorking: 'before' } as const
const onDay = (day: number): Timing => ({ ...plain, anchor: 'lastMonth', day })

const q20: Timing = { ...plain, cadence: 'quarter', anchor: 'lastMonth', day: 20, inclusive: false }
const friday: Timing = { ...plain, cadence: 'week', anchor: 'weekday', day: 5 }
const jan20: Timing = { ...plain, cadence: 'year', anchor: 'nextMonth', day: 20 }
const event5: Timing = { ...plain, cadence: 'event', day: 5 }
const peak10: Timing = { ...plain, cadence: 'campaign', day: 10 }

const options: Record<string, Timing> = {
  'q20-in': { ...q20, inclusive: true },
  'q20-after': { ...q20, ...after },
  'q20-before': { ...q20, ...before },
  'end-after': { ...plain, ...after },
  'end-before': { ...plain, ...before },
  'end-ex': { ...plain, inclusive: false },
  'd29': onDay(29),
  'd30': onDay(30),
  'd31': onDay(31),
  'd31-ex': { ...onDay(31), inclusive: false },
  'next5': { ...plain, ...after, anchor: 'nextMonth', day: 5, innerDays: 2 },
  'sat-after': { ...friday, ...after, day: 6 },
  'fri': friday,
  'fri-ex': { ...friday, inclusive: false },
  'fri-after': { ...friday, ...after },
  'fri-before': { ...friday, ...before },
  'half15': { ...q20, ...after, cadence: 'half', day: 15 },
  'dec15': { ...jan20, anchor: 'lastMonth', day: 15 },
  'jan20-after': { ...jan20, ...after },
  'jan20-before': { ...jan20, ...before },
  'event5': event5,
  'event5-after': { ...event5, ...after },
  'event5-before': { ...event5, ...before },
  'peak10': peak10,
  'peak10-after': { ...peak10, ...after },
  'once': { ...plain, cadence: 'once' },
  'mid': { ...plain, validFrom: '2026-03-15', validTo: '2026-07-01' },
  'mid5': { ...plain, anchor: 'nextMonth', day: 5, validFrom: '2026-04-01', validTo: '2026-07-01' },
  'mid20': { ...q20, validFrom: '2026-03-25', validTo: '2026-09-25' },
  'grace': { ...plain, anchor: 'nextMonth', day: 5, graceDays: 2, expiresAfter: 20 },
}

/** Every rule of the documents and every option that the table by hand speaks of. */
export const RULES: Record<string, Timing> = {
  ...options,
  ...Object.fromEntries((Object.keys(REPORTING_RULES) as RuleId[]).map(id => [id, timingOf(id, '2020-01-01')])),
}
