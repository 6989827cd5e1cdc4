import type { LogGroup } from '@tung-ngo/domain/log-entry'
import type { Day } from '@tung-ngo/domain/period'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { LogPart } from '../../seats/log'
import { addDays, parseDay, startOfDay } from '@tung-ngo/domain/day'
import { eventsIn } from '@tung-ngo/domain/log-entry'

/** What of the log is asked for: it stands in the address, so that a link asks the same. `unit`, `team`: a place below. */
export interface LogAsked { group?: LogGroup, person?: string, unit?: string, team?: string, from?: Day, to?: Day }

/** Groups as the address names them. */
const SLUGS: Record<LogGroup, string> = { seats: 'vai', codes: 'ma-moi', looks: 'mo-so', units: 'don-vi', imports: 'excel', teams: 'to', rules: 'quy-dinh', reports: 'bao-cao', templates: 'huong-dan', settings: 'nghia-vu' }
export const GROUPS = Object.keys(SLUGS) as LogGroup[]

export function readAsked(query: LocationQuery | Record<string, string | undefined>): LogAsked {
  const text = (key: string) => typeof query[key] === 'string' && /^[\w-]{1,40}$/.test(query[key]) ? query[key] : undefined
  const day = (key: string) => (typeof query[key] === 'string' && parseDay(query[key])) || undefined
  return { group: GROUPS.find(group => SLUGS[group] === query.nhom), person: text('nguoi'), unit: text('noi'), team: text('to'), from: day('tu'), to: day('den') }
}

export const writeAsked = ({ group, person, unit, team, from, to }: LogAsked): LocationQueryRaw =>
  ({ nhom: group && SLUGS[group], nguoi: person, noi: unit, to: team, tu: from, den: to })

/** The same as the log is asked; both days belong to the span. */
export function partOf({ group, person, from, to }: LogAsked): LogPart {
  return {
    ...group ? { what: eventsIn(group) } : {},
    ...person ? { person } : {},
    // An instant lies after, and a day begins with its first.
    ...from ? { after: startOfDay(from) - 1 } : {},
    ...to ? { before: startOfDay(addDays(to, 1)) } : {},
  }
}
