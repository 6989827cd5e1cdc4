import type { DuePeriod } from '@tung-ngo/domain/periods/due-period'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Duty, Opened } from './open-period'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { duePeriods } from '@tung-ngo/domain/periods/due-periods'
import { obligation as schema, occasionsOf } from '@tung-ngo/domain/periods/obligation'
import { ownerOf, queries } from '../store'
import { followPlaces } from './follow-places'
import { openPeriod } from './open-period'

/** A run that fails is made good by those of the next days. */
const LOOK_BACK_DAYS = 7

export interface OpenedAll extends Opened { obligations: number, malformed: number }

/** Opens every period that has begun and gives those founded since their drafts. The same day again finds all of it done. */
export async function openPeriods(now: number): Promise<OpenedAll> {
  const all = (await queries.obligations().get()).docs
  const sum: OpenedAll = { obligations: all.length, malformed: 0, lists: 0, reports: 0 }
  for (const stored of all) {
    const opened = await openObligation({ owner: ownerOf(stored), id: stored.id, obligation: stored.data() }, now)
    sum.malformed += Number(opened === null)
    sum.lists += opened?.lists ?? 0
    sum.reports += opened?.reports ?? 0
  }
  return sum
}

/** The same of one obligation; null where it is none. */
export async function openObligation(duty: Duty, now: number): Promise<Opened | null> {
  if (!schema.safeParse(duty.obligation).success)
    return null
  const sum: Opened = { lists: 0, reports: 0 }
  for (const period of periodsOpenOn(duty.obligation, dayOf(now))) {
    const opened = await openPeriod(duty, period, now)
    const late = opened.lists === 0 ? await followPlaces(duty, period, now) : 0
    sum.lists += opened.lists
    sum.reports += opened.reports + late
  }
  return sum
}

function periodsOpenOn(obligation: Obligation, today: string): DuePeriod[] {
  const open: DuePeriod[] = []
  for (const period of duePeriods(obligation.timing, addDays(today, -LOOK_BACK_DAYS), occasionsOf(obligation))) {
    if (period.opensOn > today && obligation.timing.cadence !== 'event')
      break
    if (period.opensOn <= today)
      open.push(period)
  }
  return open
}
