import type { Activity } from '@tung-ngo/domain/fact'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { FieldId, ReportField } from '@tung-ngo/domain/reports/report-field'
import { paths } from '@tung-ngo/domain/paths'
import { parsePhoto } from '@tung-ngo/domain/photo'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { computed, shallowRef } from 'vue'
import { listDocuments } from '../../sync/documents'

export type Act = Activity & { id: string }

const MOST = 500

/** The activities of a report's days, read once somebody wants to see what stands behind a number. */
export function useActs({ from, to, team }: Pick<Report, 'from' | 'to'> & { team: string }) {
  const acts = shallowRef<Act[]>()
  const failed = shallowRef(false)

  async function load() {
    if (acts.value)
      return
    failed.value = false
    try {
      const found = await listDocuments<Activity>(paths.facts(team), { between: ['on', from, to], limit: MOST })
      const withdrawn = new Set(found.map(fact => 'of' in fact ? fact.of : undefined))
      acts.value = found.filter(({ id, kind }) => kind in SHOWN && !withdrawn.has(id)).sort((a, b) => b.on.localeCompare(a.on))
    }
    catch {
      failed.value = true
    }
  }

  const photos = computed(() => acts.value?.flatMap(act => (act.photos ?? []).map(line => ({ act, ...parsePhoto(line) }))))
  return { acts, photos, failed, load }
}

const SHOWN = { visit: 'Tới nhà', session: 'Buổi hướng dẫn', class: 'Lớp học', meeting: 'Họp tổ', counter: 'Trực hỗ trợ', school: 'Ở trường', market: 'Ở chợ' } as const
export const kindWord = ({ kind }: Act): string => SHOWN[kind as keyof typeof SHOWN]

/** Which activities a number is made of. */
export function actsBehind(field: FieldId, acts: Act[]): Act[] {
  const { metrics = [] }: ReportField = FIELDS[field]
  const kinds = metrics.flatMap(metric => metric.startsWith('acts.') ? [metric.slice(5)] : [])
  if (kinds.length > 0)
    return acts.filter(({ kind, met = 'met' }) => kinds.includes(kind) && met === 'met')
  if (metrics.includes('residents.guided'))
    return acts.filter(({ residents }) => (residents?.length ?? 0) > 0)
  const skill = metrics[0]?.startsWith('turns.') ? metrics[0].slice(6) : undefined
  if (skill)
    return acts.filter(({ skills }) => (skills as string[] | undefined)?.includes(skill))
  if (metrics.includes('attendees'))
    return acts.filter(({ attendees }) => (attendees ?? 0) > 0)
  return acts
}
