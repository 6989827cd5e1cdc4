import type { LogEvent } from '@tung-ngo/domain/log-entry'
import type { Entry } from '../../seats/log'
import type { Names } from './names'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { LOG_EVENTS } from '@tung-ngo/domain/log-entry'
import { matches } from '@tung-ngo/domain/text'
import { roleWord } from '../../ui/role-words'
import { words } from './words'

/** An entry of the log in words. */
export interface Line { id: string, kind: Kind, when: string, who: string, what: string, more: string[], about: string, where: string }

export const KINDS = ['seat', 'request', 'access', 'paper', 'code', 'person', 'village', 'team', 'roll', 'figures', 'composition', 'channel', 'import', 'report', 'obligation', 'guide'] as const
type Kind = typeof KINDS[number]

const TOLD: readonly Kind[] = ['village', 'team', 'figures', 'composition', 'channel', 'import', 'report', 'obligation', 'guide']
const MACHINES = ['functions', 'grant', 'import']

export function lineOf(entry: Entry, { people, places }: Names, now: number): Line {
  const { what, by, about, team, unit, reason, at, until } = entry
  const nameOf = (person: string) => people.get(person) ?? (team ? words.someoneInTeam : words.someoneAbove)
  return {
    id: entry.id,
    kind: kindOf(what),
    when: `${clockOf(at)} ${formatDay(dayOf(at), dayOf(now))}`,
    who: MACHINES.includes(by) ? words.machine : people.get(by) ?? words.someoneAbove,
    what: LOG_EVENTS[what] ?? what,
    more: [entry.subject ?? '', changeOf(entry), until ? `đến ${clockOf(until)}` : '', reason ? words.reason(reason) : ''].filter(Boolean),
    about: about ? nameOf(about) : '',
    where: places.get(team ?? unit ?? '') ?? '',
  }
}

/** Entries of a kind (all, if none) in which a name is met. */
export function selectLines(lines: Line[], kind: string | undefined, name: string): Line[] {
  return lines.filter(line => (!kind || line.kind === kind) && (!name.trim() || matches(line.who, name) || matches(line.about, name)))
}

const kindOf = (what: LogEvent): Kind => what.split('.')[0] as Kind

/** `Thành viên thành Tổ phó`; of somebody moved the log keeps ids, which say nothing to a reader. */
function changeOf({ what, before, after, team }: Entry): string {
  // Of places the log keeps what they are called.
  if (TOLD.includes(kindOf(what)))
    return before && after && before !== after ? words.change(before, after) : after ?? before ?? ''
  const word = (role: string) => roleWord({ kind: team ? 'team' : 'unit', role })
  if (what === 'seat.moved')
    return after ? word(after) : ''
  if (before && after && before !== after)
    return words.change(word(before), word(after).toLowerCase())
  const role = after ?? before
  return role ? word(role) : ''
}
