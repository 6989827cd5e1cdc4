import { dayOf } from '../day'
import type { Ledger } from '../ledger'
import { codeOn, decodeHousehold, encodeHousehold, settleHousehold } from '../ledger-row'
import type { Figures } from '../metric'
import { addFigures } from '../metric'
import type { Day } from '../period'
import { lastDay, monthOf } from '../period'
import type { StoredEvent } from './record-events'
import { foldEvents } from './record-events'
import type { Register } from './register'
import { flowOfEvent, stockOfCode } from './register-tally'
import { REGISTERS } from './registers'

/** A record of a team with all its events. */
export interface RecordSource { register: Register, id: string, events: StoredEvent[] }

const byId = (id: string) => REGISTERS.find(register => register.id === id)!

/**
 * Puts what has become of a record into its team's ledger: what of it counts from each day on which that changed, and a line for
 * each event of the open months. Made of all its events, whatever stood there.
 * @returns whether anything changed
 */
export function recordRecord(ledger: Ledger, { register, id, events }: RecordSource): boolean {
  const { history } = foldEvents(register, events)
  if (history.length === 0)
    return false
  const codes = new Map(history.map(({ event, code }) => [dayOf(event.at), code]))
  const days = [...codes].filter(([, code], index, all) => all[index - 1]?.[1] !== code)
  const key = `${register.id}/${id}`
  const line = encodeHousehold(settleHousehold({ at: history.at(-1)!.event.at, days }, lastDay(ledger.closed)))
  const fresh = history.filter(({ event: { id, at } }) => monthOf(dayOf(at)) > ledger.closed && !(id in ledger.facts))
  for (const { event, code } of fresh)
    ledger.facts[event.id] = [dayOf(event.at), [register.id, event.kind, ...code.split(':').slice(1)].join('.'), '', '', '', '', 0, 0, event.by, ''].join(';')
  const moved = fresh.length > 0 || ledger.records?.[key] !== line
  ledger.records = { ...ledger.records, [key]: line }
  return moved
}

/** What an event's line adds to the flows: `difficulties.close`; where figures are told apart `models.create.market`. */
export function eventFlows(kind: string): Figures {
  const [register, event, option] = kind.split('.') as [string, string, string?]
  return flowOfEvent(byId(register), event, option && `:${option}`)
}

/** What the records of a ledger add to the stocks at the end of a day. */
export function recordsOn({ records = {} }: Pick<Ledger, 'records'>, day: Day): Figures {
  const figures: Figures = {}
  for (const [key, line] of Object.entries(records))
    addFigures(figures, stockIn(key, codeOn(decodeHousehold(line), day)))
  return figures
}

/** The days on which records changed their states, each with what that changed in the stocks. */
export function recordChanges({ records = {} }: Pick<Ledger, 'records'>): [day: Day, change: Figures][] {
  return Object.entries(records).flatMap(([key, line]) => decodeHousehold(line).days.map(([day, state], index, days): [Day, Figures] =>
    [day, addFigures(stockIn(key, state), stockIn(key, days[index - 1]?.[1] ?? ''), -1)]))
}

const stockIn = (key: string, code: string): Figures => code === '' ? {} : stockOfCode(byId(key.split('/')[0]!), code)
