import type { Draft } from '@tung-ngo/domain/reports/draft-text'
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'

/** The words of an obligation's last report, as its desk left them. */
interface Kept { period: string, text: Draft }

const sentences = (text: string) => text.split('\n').map(line => line.trim()).filter(Boolean)

/**
 * The words of a report, a sentence a line: drafted, then as a person edits them. They stay at this desk and are offered
 * again with the next period.
 */
export function useReportText(unit: string, obligation: string, period: string, draft: () => Draft) {
  const kept = useLocalStorage<Kept | null>(`tung-ngo.report-text.${unit}.${obligation}`, null, { serializer: { read: text => JSON.parse(text) as Kept, write: value => JSON.stringify(value) } })
  const last = kept.value && kept.value.period !== period ? kept.value.text : undefined
  const text = computed(() => kept.value?.period === period ? kept.value.text : draft())
  const write = (part: keyof Draft, lines: string) => kept.value = { period, text: { ...text.value, [part]: sentences(lines) } }
  /** Adds the sentences of the period before that are not there yet. */
  const offer = (part: keyof Draft) => (last?.[part] ?? []).filter(sentence => !text.value[part].includes(sentence))
  return { text, write, offer, take: (part: keyof Draft) => write(part, [...text.value[part], ...offer(part)].join('\n')) }
}
