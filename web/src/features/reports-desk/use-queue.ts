import type { Report } from '@tung-ngo/domain/reports/report'
import type { ReportAct } from '@tung-ngo/domain/reports/report-act'
import type { Found } from '../../sync/documents'
import type { Expected } from './desk-reports'
import type { Line } from './queue'
import { can } from '@tung-ngo/domain/access'
import { ratesOf } from '@tung-ngo/domain/periods/list-rates'
import { dayOf } from '@tung-ngo/domain/day'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { computed, ref, shallowRef, watch } from 'vue'
import { sentenceFor } from '../../seats/refusal'
import { useSession } from '../../session/store'
import { useUnitPlace } from '../../session/use-unit-place'
import { isDenied, writeTogether } from '../../sync/documents'
import { newId } from '../../sync/new-id'
import { readExpected, readReport, reportPath } from './desk-reports'
import { linesOf, sumLinesOf } from './queue'
import { words } from './words'

/** Who owes this unit a report of one period, and what may be done with what came. `report`: the period's id. */
export function useQueue(report: string) {
  const session = useSession()
  const place = useUnitPlace()
  const list = shallowRef<Expected>()
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const today = dayOf(Date.now())
  const lines = computed(() => list.value ? linesOf(list.value, today) : [])
  const sums = computed(() => list.value ? sumLinesOf(list.value) : [])
  const rates = computed(() => list.value && ratesOf(list.value))
  const mayJudge = computed(() => !!place.value && can(session.actor, 'unitReport.judge', { unit: place.value.id, path: place.value.path, receiver: place.value.id }))

  async function load() {
    if (!place.value)
      return
    try {
      list.value = await readExpected(place.value.id, report)
      state.value = list.value ? 'ready' : 'missing'
    }
    catch (error) {
      state.value = isDenied(error) ? 'denied' : 'failed'
    }
  }
  watch(() => place.value?.id, load, { immediate: true })

  const open = (line: Line): Promise<Found<Report> | undefined> => readReport(reportPath(line, report))

  /** Acts on a report as it stands on the screen; resolves to a sentence when it was not taken. */
  async function act(line: Line, shown: Report, what: Omit<ReportAct, 'side'>): Promise<string | undefined> {
    const command = actOnReport(reportPath(line, report), shown, { ...what, side: 'receiver' }, { pid: session.actor!.pid, event: newId(), now: Date.now() })
    if (!command)
      return words.changed
    try {
      await writeTogether(command.writes)
    }
    catch (error) {
      const now = await open(line).catch(() => undefined)
      return now && now.last !== shown.last ? words.changed : sentenceFor(error)
    }
    mark(line, command.after)
    return undefined
  }

  /** The list says it at once; the functions tell the list itself a moment later. */
  function mark({ id }: Line, { state: status }: Report) {
    const rows = list.value!.rows
    const row = JSON.parse(rows[id]!) as object
    list.value = { ...list.value!, rows: { ...rows, [id]: JSON.stringify({ ...row, status }) } }
  }

  /** Accepts several, one after the other; resolves to how many were taken, and why others were not. */
  async function acceptAll(chosen: Line[]): Promise<{ done: number, failure?: string }> {
    let [done, failure]: [number, string | undefined] = [0, undefined]
    for (const line of chosen) {
      const shown = await open(line).catch(() => undefined)
      const problem = shown ? await act(line, shown, { kind: 'accept' }) : words.failed
      problem ? failure = problem : done++
    }
    return { done, failure }
  }

  return { place, list, state, today, lines, sums, rates, mayJudge, load, open, act, acceptAll }
}
