import type { DuePeriod } from '@tung-ngo/domain/periods/due-period'
import type { ExpectedDoc, ExpectedDocRow, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { ReportTerms } from '@tung-ngo/domain/reports/report-terms'
import type { Unit } from '@tung-ngo/domain/unit'
import type { ReportingPlace } from './places'
import { addDays } from '@tung-ngo/domain/day'
import { MAX_REPORTERS, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { freezeList } from '@tung-ngo/domain/periods/expected-list'
import { blankReport } from '@tung-ngo/domain/reports/blank-report'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { unitTitle } from '@tung-ngo/domain/unit'
import { groupBy, parallel } from '../counting/lists'
import { FUNCTIONS } from '../log/write-log'
import { createOnce, docs, getAll } from '../store'
import { pathOfReport, placesOf } from './places'

/** An obligation with where it stands. */
export interface Duty { owner: string, id: string, obligation: Obligation }

export interface Opened { lists: number, reports: number }

/**
 * Opens a period: freezes who owes a report, gives everybody his draft, and lays the lists of the units that it goes up
 * through. The owner's list comes last: where it stands, all is done; a run that broke off is made whole by the next.
 */
export async function openPeriod(duty: Duty, period: DuePeriod, now: number): Promise<Opened> {
  const id = reportId(duty.owner, duty.id, period.key)
  if ((await docs.expected(duty.owner, id).get()).exists)
    return { lists: 0, reports: 0 }
  const places = await placesOf(duty.owner, duty.obligation.reporters)
  const frozen = new Set(freezeList(period, places))
  const owing = places.filter(place => frozen.has(place.id))
  const reports = await giveReports(duty, period, owing, now)
  const receiving = groupBy(owing, ({ receiver }) => receiver)
  const lists: [unit: string, list: ExpectedDoc][] = [...receiving].map(([receiver, places]) => [receiver, {
    ...listOf(duty, period, receiver, places[0]!.path, now),
    rows: Object.fromEntries(places.map(place => [place.id, writeRow(openRow(place, false))])),
  }])
  lists.push(...await listsAbove(duty, period, new Map(lists.map(([unit, { path }]) => [unit, path])), now))
  // from below, so that the owner's own is the last
  lists.sort(([, a], [, b]) => b.path.length - a.path.length)
  for (const [unit, list] of lists)
    await createOnce(docs.expected(unit, id), list)
  return { lists: lists.length, reports }
}

/** Drafts, where none stands yet. @returns how many there are */
export async function giveReports(duty: Duty, period: DuePeriod, places: ReportingPlace[], now: number): Promise<number> {
  const id = reportId(duty.owner, duty.id, period.key)
  await parallel(places, 16, place => createOnce(docs.report(pathOfReport(place, id)), blankReport(termsOf(duty, period, place.receiver), place.receiver, FUNCTIONS, now)))
  return places.length
}

export function openRow({ name, kind }: ReportingPlace, newcomer: boolean): ReporterRow {
  return { name, kind, at: 0, status: 'expected', timeliness: null, sentAt: null, madeAt: null, nothingBecause: null, ...newcomer ? { newcomer } : {} }
}

/** What is fixed for those who send to a unit: the level below the owner's own is due earlier. */
function termsOf({ owner, id, obligation }: Duty, period: DuePeriod, receiver: string): ReportTerms {
  const { key, from, to, opensOn, innerOn, dueOn, expiresOn } = period
  const due = receiver === owner ? dueOn : innerOn
  return { owner, obligation: id, period: key, name: obligation.name, reporters: obligation.reporters, template: obligation.template, from, to, opensOn, dueOn: due, lateFrom: addDays(due, obligation.timing.graceDays + 1), expiresOn }
}

function listOf(duty: Duty, period: DuePeriod, unit: string, path: string[], now: number): Omit<ExpectedDoc, 'rows'> {
  const terms = termsOf(duty, period, unit)
  return { v: SHAPE_VERSION, ...terms, closesOn: terms.lateFrom, path, openedAt: now, frozenAt: null, updatedAt: now }
}

/** The units over the receivers up to the owner, each with the units below it that have a list; the owner has one however few there are. */
async function listsAbove(duty: Duty, period: DuePeriod, receivers: Map<string, string[]>, now: number): Promise<[unit: string, list: ExpectedDoc][]> {
  const children = new Map<string, Set<string>>([[duty.owner, new Set()]])
  const paths = new Map<string, string[]>()
  for (const [receiver, path] of receivers) {
    for (let index = path.indexOf(duty.owner); index < path.length; index++) {
      const [unit, below] = [path[index]!, path[index + 1]]
      paths.set(unit, path.slice(0, index + 1))
      if (unit !== receiver && below)
        children.set(unit, (children.get(unit) ?? new Set()).add(below))
    }
  }
  const above = [...children].filter(([unit]) => !receivers.has(unit))
  const ids = [...new Set([...above.flatMap(([, below]) => [...below]), duty.owner])]
  const units = new Map((await getAll<Unit>(ids.map(docs.unit))).map((unit, index) => [ids[index]!, unit.data()]))
  return above.map(([unit, below]) => [unit, {
    ...listOf(duty, period, unit, paths.get(unit) ?? units.get(unit)?.path ?? [unit], now),
    rows: Object.fromEntries([...below].slice(0, MAX_REPORTERS).map(id => [id, writeRow(sumRow(units.get(id), id))])),
  }])
}

function sumRow(unit: Unit | undefined, id: string): ExpectedDocRow {
  return { name: unit ? unitTitle(unit) : id, kind: 'sum', at: 0, expected: 0, sent: 0, timely: 0, accepted: 0 }
}
