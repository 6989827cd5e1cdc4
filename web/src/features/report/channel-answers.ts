import type { ChannelAnswers } from '@tung-ngo/domain/channels/channel-sums'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import type { Texts } from '@tung-ngo/domain/reports/report-value'
import type { LocalReport } from '../../team/reports'
import { fieldsOf, templateOf } from '@tung-ngo/domain/reports/report-templates'
import { writeAnswers } from '@tung-ngo/domain/reports/report-value'
import { shallowRef, watch } from 'vue'

/** What was not found by then (ms) is not waited for. */
const WAIT_MS = 1500
const ASKED: readonly FieldId[] = ['groupMembers', 'followers', 'commonGroupLink', 'villageGroupLink']

/** What the register of groups says to those questions of a report that nobody has answered in it; nothing without network. */
export async function readChannelAnswers({ template, to, answers }: LocalReport, place: SeatPlace): Promise<Texts> {
  const fields = fieldsOf(templateOf(template)).filter(field => ASKED.includes(field) && !(field in answers))
  if (fields.length === 0)
    return {}
  const late = new Promise<Texts>(resolve => setTimeout(resolve, WAIT_MS, {}))
  return Promise.race([ask(fields, place, to.slice(0, 7)).catch(() => ({})), late])
}

async function ask(fields: FieldId[], place: SeatPlace, month: string): Promise<Texts> {
  const { callFunction } = await import('../../session/functions')
  const found = await callFunction<ChannelAnswers>('answerChannels', { place, month })
  const answered = fields.flatMap((field) => {
    const value = found[field as keyof ChannelAnswers]
    return value === undefined ? [] : [[field, { value }]]
  })
  return writeAnswers(Object.fromEntries(answered)).answers
}

/** The same for a team's report; undefined until it is looked up. */
export function useChannelAnswers(report: () => LocalReport | undefined) {
  const answers = shallowRef<Texts>()
  watch(() => report()?.id, async () => {
    const asked = report()
    answers.value = undefined
    answers.value = asked && await readChannelAnswers(asked, { team: asked.team })
  }, { immediate: true })
  return answers
}
