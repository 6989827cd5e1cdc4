import type { OutboxEntry } from '../../sync'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { SKILL_WORDS } from '../../ui/skill-words'
import { CONTENT_WORDS as labels, KIND_WORDS, MET_WORDS } from './words'

/** What an act says, line by line in words, to be read again before it is corrected. */
export function contentOf({ recording, madeAt }: OutboxEntry): [label: string, value: string][] {
  const { fact } = recording
  const lines: [string, string | number | undefined][] = [
    [labels.kind, KIND_WORDS[fact.kind]],
    [labels.on, formatDay(fact.on)],
    [labels.madeAt, `${clockOf(madeAt)} ${formatDay(dayOf(madeAt))}`],
    [labels.names, Object.values(fact.after?.residents ?? {}).filter(Boolean).join(', ')],
    ...'met' in fact && fact.met ? [[labels.met, MET_WORDS[fact.met]] as [string, string]] : [],
    ...'village' in fact
      ? [
          [labels.skills, fact.skills?.map(skill => SKILL_WORDS[skill].name).join(', ')],
          [labels.attendees, fact.attendees],
          [labels.turns, fact.turns],
          [labels.place, fact.place],
          [labels.services, fact.services?.join(', ')],
          [labels.need, fact.need],
          [labels.note, fact.note],
          [labels.lessons, fact.lessons],
        ] as [string, string | number | undefined][]
      : [],
    ...'reason' in fact ? [[labels.reason, fact.reason] as [string, string | undefined]] : [],
  ]
  return lines.filter(([, value]) => value !== undefined && value !== '').map(([label, value]) => [label, String(value)])
}
