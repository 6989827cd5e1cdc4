import type { DuePeriod } from '@tung-ngo/domain/periods/due-period'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Duty, Opened } from './open-period'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { duePeriods } from '@tung-ngo/domain/periods/due-periods'
import { newcomers } from '@tung-ngo/domain/periods/expected-list'
import { obligation as schema, occasionsOf } from '@tung-ngo/domain/periods/obligation'
import { writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { groupBy } from '../counting/lists'
import { docs, ownerOf, queries, transact } from '../store'
import { giveReports, openPeriod, openRow } from './open-period'
import type { ReportingPlace } from './places'
import { placesOf } from './places'

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
    const late = opened.lists === 0 ? await addNewcomers(duty, period, now) : 0
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

/** Founded while the period runs: in no rate, but what they send is read. */
async function addNewcomers(duty: Duty, period: DuePeriod, now: number): Promise<number> {
  const id = reportId(duty.owner, duty.id, period.key)
  const places = await placesOf(duty.owner, duty.obligation.reporters)
  const fresh = new Set(newcomers(period, places.filter(({ foundedOn }) => foundedOn <= dayOf(now))))
  let added = 0
  for (const [receiver, late] of groupBy(places.filter(place => fresh.has(place.id)), ({ receiver }) => receiver)) {
    await giveReports(duty, period, late, now)
    added += await addRows(receiver, id, late)
  }
  return added
}

function addRows(receiver: string, id: string, places: ReportingPlace[]): Promise<number> {
  return transact(async (tx) => {
    const list = (await tx.get(docs.expected(receiver, id))).data()
    const missing = places.filter(place => list && !(place.id in list.rows))
    if (list && missing.length > 0)
      tx.set(docs.expected(receiver, id), { ...list, rows: { ...list.rows, ...Object.fromEntries(missing.map(place => [place.id, writeRow(openRow(place, true))])) } })
    return missing.length
  })
}
