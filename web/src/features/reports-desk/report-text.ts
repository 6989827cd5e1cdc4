import type { Draft } from '@tung-ngo/domain/reports/draft-text'
import type { Issue } from '@tung-ngo/domain/reports/issue'
import { useLocalStorage } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { newestIssues } from './desk-reports'

/** The words of an obligation's last report, as its desk left them. */
interface Kept { period: string, text: Draft }
/** Of which report the words are. */
interface Of { unit: string, owner: string, obligation: string, period: string }

const RECENT = 20
const sentences = (text: string) => text.split('\n').map(line => line.trim()).filter(Boolean)

/** The words of an issued report, a sentence a line. */
export const textOf = ({ text: { results, limits, tasks } }: Pick<Issue, 'text'>): Draft => ({ results: sentences(results), limits: sentences(limits), tasks: sentences(tasks) })

/**
 * The words of a report, a sentence a line: drafted, then as a person edits them. They stay at this desk until they are
 * issued, and are offered again with the next period: those of this desk, else those that were issued last.
 */
export function useReportText({ unit, owner, obligation, period }: Of, draft: () => Draft) {
  const kept = useLocalStorage<Kept | null>(`tung-ngo.report-text.${unit}.${obligation}`, null, { serializer: { read: text => JSON.parse(text) as Kept, write: value => JSON.stringify(value) } })
  const issued = shallowRef<Draft>()
  const own = kept.value && kept.value.period !== period ? kept.value.text : undefined
  const last = computed(() => own ?? issued.value)
  if (!own)
    void lastIssued({ unit, owner, obligation, period }).then(text => issued.value = text, () => {})
  const text = computed(() => kept.value?.period === period ? kept.value.text : draft())
  const write = (part: keyof Draft, lines: string) => kept.value = { period, text: { ...text.value, [part]: sentences(lines) } }
  /** Adds the sentences of the period before that are not there yet. */
  const offer = (part: keyof Draft) => (last.value?.[part] ?? []).filter(sentence => !text.value[part].includes(sentence))
  return { text, write, offer, take: (part: keyof Draft) => write(part, [...text.value[part], ...offer(part)].join('\n')) }
}

/** Words of the same obligation's last issued report of another period. */
async function lastIssued({ unit, owner, obligation, period }: Of): Promise<Draft | undefined> {
  const issues = (await newestIssues(unit, RECENT)).filter(({ id }) => id.startsWith(`${owner}.${obligation}.`) && id.split('.')[2] !== period)
  return issues[0] && textOf(issues[0])
}
