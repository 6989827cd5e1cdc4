import type { DuePeriod } from '@tung-ngo/domain/periods/due-period'
import type { Duty } from './open-period'
import type { ReportingPlace } from './places'
import { dayOf } from '@tung-ngo/domain/day'
import { changedRows } from '@tung-ngo/domain/periods/expected-change'
import type { ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import { rowsOf, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { newcomers } from '@tung-ngo/domain/periods/expected-list'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { groupBy } from '../counting/lists'
import { docs, transact } from '../store'
import { giveReports, openRow } from './open-period'
import { placesOf } from './places'

/**
 * Keeps the lists of a running period with the tree: who was founded meanwhile is in no rate, but what he sends is read;
 * who was dissolved is dropped, and the duty of who was merged is his successor's. @returns how many drafts were given
 */
export async function followPlaces(duty: Duty, period: DuePeriod, now: number): Promise<number> {
  const id = reportId(duty.owner, duty.id, period.key)
  const today = dayOf(now)
  const places = await placesOf(duty.owner, duty.obligation.reporters)
  const fresh = new Set(newcomers(period, places.filter(({ foundedOn }) => foundedOn <= today)))
  let given = 0
  for (const [receiver, own] of groupBy(places, ({ receiver }) => receiver)) {
    const late = own.filter(place => fresh.has(place.id))
    if (late.length > 0) {
      await giveReports(duty, period, late, now)
      given += await addRows(receiver, id, late)
    }
    if (own.some(({ dissolvedOn }) => dissolvedOn !== null))
      await dropGone(receiver, id, places, today < period.dueOn ? today : period.dueOn)
  }
  return given
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

function dropGone(receiver: string, id: string, places: ReportingPlace[], until: string): Promise<void> {
  return transact(async (tx) => {
    const list = (await tx.get(docs.expected(receiver, id))).data()
    const rows = new Map(list ? rowsOf(list).filter((entry): entry is [string, ReporterRow] => entry[1].kind !== 'sum') : [])
    const changed = changedRows(rows, places, until)
    if (list && changed.size > 0)
      tx.set(docs.expected(receiver, id), { ...list, rows: { ...list.rows, ...Object.fromEntries([...changed].map(([place, row]) => [place, writeRow(row)])) } })
  })
}
