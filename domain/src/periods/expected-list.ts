import type { Day } from '../period'
import type { DuePeriod } from './due-period'
import type { ReportMark, Timeliness } from './timeliness'
import { timelinessOf } from './timeliness'

/**
 * A team or unit that may owe a report. `dissolvedOn`: first day on which it no longer exists; `successor`: what it
 * was merged into.
 */
export interface Reporter {
  id: string
  foundedOn: Day
  dissolvedOn: Day | null
  successor: string | null
}

/** A line of the expected list. `gone`: dissolved before the deadline without a successor; nothing is expected any more. */
export interface ExpectedRow {
  reporter: string
  /** Who owes it by the deadline: itself, or what it was merged into. */
  owedBy: string
  status: 'expected' | 'missing' | 'gone' | ReportMark['status']
  timeliness: Timeliness | null
  /** Why there is nothing to report, where that is the answer. */
  nothingBecause: string | null
}

/** Who is expected to report: those that stand when the period opens. Stored then, and never changed. */
export function freezeList({ opensOn }: Pick<DuePeriod, 'opensOn'>, reporters: Reporter[]): string[] {
  return reporters.filter(reporter => standsOn(reporter, opensOn)).map(({ id }) => id)
}

/** Founded while the period ran: not expected, and in no rate, but what they send is read. */
export function newcomers({ opensOn, dueOn }: Pick<DuePeriod, 'opensOn' | 'dueOn'>, reporters: Reporter[]): string[] {
  return reporters.filter(({ foundedOn }) => foundedOn > opensOn && foundedOn <= dueOn).map(({ id }) => id)
}

/** The frozen list with what has come of each, on a day. A merged team's duty is done by its own report or its successor's. */
export function expectedRows(period: DuePeriod, list: string[], reporters: Reporter[], reports: ReportMark[], today: Day): ExpectedRow[] {
  const known = new Map(reporters.map(reporter => [reporter.id, reporter]))
  const sent = new Map(reports.map(report => [report.reporter, report]))
  return list.map((reporter) => {
    const chain = heirs(reporter, known, period.dueOn)
    const report = chain.map(id => sent.get(id)).find(report => report !== undefined)
    const owedBy = chain.at(-1)!
    if (report)
      return { reporter, owedBy, status: report.status, timeliness: timelinessOf(period, report), nothingBecause: report.nothingBecause }
    const heir = known.get(owedBy)
    const status = heir && !standsOn(heir, period.dueOn) ? 'gone' : today >= period.lateFrom ? 'missing' : 'expected'
    return { reporter, owedBy, status, timeliness: null, nothingBecause: null }
  })
}

/** The reporter and those it was merged into, one after the other, up to a day. */
export function heirs(reporter: string, known: Map<string, Reporter>, until: Day): string[] {
  const chain = [reporter]
  for (let next = known.get(reporter); next?.successor && !standsOn(next, until); next = known.get(next.successor)) {
    if (chain.includes(next.successor))
      break
    chain.push(next.successor)
  }
  return chain
}

export function standsOn({ foundedOn, dissolvedOn }: Reporter, day: Day): boolean {
  return foundedOn <= day && (dissolvedOn === null || dissolvedOn > day)
}
