import type { LogEvent } from '@tung-ngo/domain/log-entry'
import type { TableColumn } from '../../table/column'
import type { Entry } from '../../seats/log'
import type { Names } from './names'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { LOG_EVENTS } from '@tung-ngo/domain/log-entry'
import { roleWord } from '../../ui/role-words'
import { words } from './words'

/** An entry of the log in words; `by`, `on`: the ids of whoever did it and of the person it is about, where they may be named. */
export interface Line { id: string, at: number, when: string, who: string, by?: string, what: string, more: string[], about: string, on?: string, where: string }

const ROLE_EVENTS = ['seat', 'request', 'person']
const MACHINES = ['functions', 'grant', 'import']

export function lineOf(entry: Entry, { people, places, knowsRolls }: Names): Line {
  const { what, by, about, team, unit, reason, subject, at, until } = entry
  const stranger = team && !knowsRolls ? words.someoneInTeam : words.someoneAbove
  return {
    id: entry.id,
    at,
    when: `${clockOf(at)} ${formatDay(dayOf(at))}`,
    who: MACHINES.includes(by) ? words.machine : people.get(by) ?? stranger,
    ...people.has(by) ? { by } : {},
    what: LOG_EVENTS[what] ?? what,
    more: [subject ?? '', changeOf(entry), until ? `đến ${clockOf(until)}` : '', reason ? words.reason(reason) : ''].filter(Boolean),
    about: about ? people.get(about) ?? (team ? words.someoneInTeam : words.someoneAbove) : '',
    ...about && people.has(about) ? { on: about } : {},
    where: places.get(team ?? unit ?? '') ?? '',
  }
}

const column = (id: string, label: string, width: [number, number], text: (line: Line) => string): TableColumn<Line> => ({ id, label, width, value: line => text(line) || null, text })

export const LINE_COLUMNS: TableColumn<Line>[] = [
  { ...column('luc', words.when, [8, 7], ({ when }) => when), value: ({ at }) => at, asText: true },
  column('ai', words.who, [10, 8], ({ who }) => who),
  column('viec', words.what, [13, 10], ({ what }) => what),
  column('chi-tiet', words.details, [20, 14], ({ more }) => more.join('. ')),
  column('ve', words.about, [9, 8], ({ about }) => about),
  column('o', words.where, [11, 8], ({ where }) => where),
]

/** `Thành viên thành Tổ phó`; of somebody moved the log keeps ids, which say nothing to a reader. */
function changeOf({ what, before, after, team }: Entry): string {
  // Of places, reports and settings the log keeps words.
  const isRole = ROLE_EVENTS.includes(kindOf(what))
  if (!isRole)
    return before && after && before !== after ? words.change(before, after) : after ?? before ?? ''
  const word = (role: string) => roleWord({ kind: team ? 'team' : 'unit', role }) ?? role
  if (what === 'seat.moved')
    return after ? word(after) : ''
  if (what === 'seat.undone')
    return ''
  if (before && after && before !== after)
    return words.change(word(before), word(after).toLowerCase())
  const role = after ?? before
  return role ? word(role) : ''
}

const kindOf = (what: LogEvent): string => what.split('.')[0]!
