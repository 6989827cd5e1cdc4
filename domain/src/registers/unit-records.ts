import { dayOf } from '../day'
import type { Figures } from '../metric'
import { addFigures } from '../metric'
import type { Day, Month } from '../period'
import { monthOf } from '../period'
import type { UnitLevel } from '../unit'
import { foldEvents } from './record-events'
import type { RecordSource } from './record-ledger'
import { flowOfEvent, stockOfCode } from './register-tally'
import { REGISTERS } from './registers'

/**
 * A unit's own records in its tally: register and record → what became of it, `day event code` for each event in the order
 * of the server's time. Their day is the server's, so none is ever late, and a closed month can be told from the lines of today.
 */
export type RecordLines = Record<string, string>

export const lineKey = ({ register, id }: Pick<RecordSource, 'register' | 'id'>): string => `${register.id}/${id}`

/** The line of a record; empty where none of its events can be one. */
export function recordLine({ register, events }: RecordSource): string {
  return foldEvents(register, events).history.map(({ event, code }) => [dayOf(event.at), event.kind, code].join(' ')).join(';')
}

interface Step { day: Day, kind: string, code: string }

function stepsOf(records: RecordLines): { register: typeof REGISTERS[number], steps: Step[] }[] {
  return Object.entries(records).map(([key, line]) => ({
    register: REGISTERS.find(({ id }) => id === key.split('/')[0])!,
    steps: line.split(';').map((step) => {
      const [day, kind, code] = step.split(' ') as [string, string, string]
      return { day, kind, code }
    }),
  }))
}

/** What a unit's own records add to the stocks at the end of a day. */
export function ownStock(records: RecordLines, level: UnitLevel, day: Day): Figures {
  const all = stepsOf(records)
  const stock: Figures = {}
  for (const { register, steps } of all) {
    const last = steps.findLast(step => step.day <= day)
    addFigures(stock, last ? stockOfCode(register, last.code) : {})
  }
  for (const { tally } of level === 'commune' ? new Set(all.map(({ register }) => register)) : [])
    addFigures(stock, Object.fromEntries(Object.entries(tally.communes ?? {}).map(([metric, of]) => [metric, stock[of] ? 1 : 0])))
  return stock
}

/** What they add to the flows of a month. */
export function ownFlows(records: RecordLines, month: Month): Figures {
  const flows: Figures = {}
  for (const { register, steps } of stepsOf(records)) {
    for (const { kind, code } of steps.filter(({ day }) => monthOf(day) === month))
      addFigures(flows, flowOfEvent(register, kind, code))
  }
  return flows
}

/** The days on which anything happened to them, in order. */
export const ownDays = (records: RecordLines): Day[] =>
  [...new Set(stepsOf(records).flatMap(({ steps }) => steps.map(({ day }) => day)))].toSorted()

/** What each day of a month changed in the stocks. */
export function ownChanges(records: RecordLines, level: UnitLevel, month: Month): Record<Day, Figures> {
  const days = ownDays(records)
  const changes = days.map((day, index): [Day, Figures] => [day, addFigures(ownStock(records, level, day), index === 0 ? {} : ownStock(records, level, days[index - 1]!), -1)])
  return Object.fromEntries(changes.filter(([day, change]) => monthOf(day) === month && Object.keys(change).length > 0))
}
