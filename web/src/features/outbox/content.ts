import type { Recording } from '@tung-ngo/domain/command'
import type { RecordEvent } from '@tung-ngo/domain/registers/record'
import type { Activity, Fact } from '@tung-ngo/domain/fact'
import type { OutboxEntry } from '../../sync'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { parsePatch } from '@tung-ngo/domain/patch-line'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { shownValue } from '@tung-ngo/domain/registers/register-view'
import { headsText } from '../../ui/audience-words'
import { SKILL_WORDS } from '../../ui/skill-words'
import { CONTENT_WORDS as labels, KIND_WORDS, MET_WORDS } from './words'

/** Every fact as it may be: an activity's fields, a change's reason. */
type AnyFact = Omit<Partial<Activity>, 'kind'> & { kind: Fact['kind'], on: string, reason?: string }

/** What an event in a register sets, as its form says it. */
function recordContent({ record, writes }: Recording): [label: string, value: string][] {
  const register = REGISTERS.find(({ id }) => id === record!.register)!
  const { after } = writes[0]!.data as unknown as RecordEvent
  return Object.entries(after).map(([name, value]): [string, string] => [register.fields[name]!.label, shownValue(register.fields[name]!, value, () => undefined)]).filter(([, value]) => value !== '')
}

/** What an act says, line by line in words, to be read again before it is corrected. */
export function contentOf({ recording, madeAt }: OutboxEntry): [label: string, value: string][] {
  if (recording.record)
    return recordContent(recording)
  const fact = recording.fact as AnyFact
  const lines: [label: string, value: string | number | undefined][] = [
    [labels.kind, KIND_WORDS[fact.kind]],
    [labels.on, formatDay(fact.on)],
    [labels.madeAt, `${clockOf(madeAt)} ${formatDay(dayOf(madeAt))}`],
    [labels.names, Object.values(parsePatch(fact.after ?? []).residents ?? {}).filter(Boolean).join(', ')],
    [labels.met, fact.met && MET_WORDS[fact.met]],
    [labels.skills, fact.skills?.map(skill => SKILL_WORDS[skill].name).join(', ')],
    [labels.attendees, fact.attendees],
    [labels.heads, fact.heads && headsText(fact.heads)],
    [labels.turns, fact.turns],
    [labels.place, fact.place],
    [labels.services, fact.services?.join(', ')],
    [labels.need, fact.need],
    [labels.note, fact.note],
    [labels.lessons, fact.lessons],
    [labels.reason, fact.reason],
  ]
  return lines.filter(([, value]) => value !== undefined && value !== '').map(([label, value]) => [label, String(value)])
}
