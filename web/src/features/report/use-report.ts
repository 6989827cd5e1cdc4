import type { FilledField } from '@tung-ngo/domain/reports/fill-report'
import type { LocalReport } from '../../team/reports'
import { useReports } from '../../team/reports'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { paths } from '@tung-ngo/domain/paths'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { fillReport, problemsOf } from '@tung-ngo/domain/reports/fill-report'
import { countedIn, filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import type { Said } from '@tung-ngo/domain/reports/merge-said'
import { mergeSaid } from '@tung-ngo/domain/reports/merge-said'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import type { Texts } from '@tung-ngo/domain/reports/report-value'
import { readAnswers } from '@tung-ngo/domain/reports/report-value'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { computed, ref, watch } from 'vue'
import { useSession } from '../../session/store'
import { newId, record } from '../../sync'
import { useDraft } from '../../team/draft'
import { useTeam } from '../../team/store'
import { sharedTexts } from './shared'
import { useFigures } from './use-figures'

/** What is typed; `nothing`: there is nothing to report, and why; `seen`: what was said when it was opened. */
interface ReportForm { answers: Texts, reasons: Texts, nothing: boolean, because: string, seen: Said }

/** A report that is filled in: from the team's tally, corrected and completed by a person; kept at every key. */
export function useReport(report: LocalReport) {
  const team = useTeam()
  const session = useSession()
  const template = templateOf(report.template)
  const form = ref<ReportForm>(formOf(report, report))
  const draft = useDraft(form)
  const figures = useFigures(report)
  const shared = sharedTexts(report, useReports().reports ?? [])
  const mayFill = report.state === 'draft' || report.state === 'returned'
  // What was typed here before goes over what others have said since.
  watch(draft.ready, () => {
    const said = mergeSaid(form.value.seen, saidIn(form.value), report)
    form.value = formOf(mayFill ? { ...said, answers: { ...shared.answers, ...said.answers }, reasons: { ...shared.reasons, ...said.reasons } } : said, report)
  }, { once: true, flush: 'sync' })
  const role = session.actor?.teams[report.team]
  const maySend = role === 'leader' || role === 'deputy'
  const failed = ref<string>()
  let saving = false

  const filled = computed<FilledField[]>(() => mayFill
    ? fillReport(template, { figures: figures.value ?? null, records: {}, typed: readAnswers(form.value.answers, form.value.reasons), elsewhere: {} })
    : filledFrom(report))
  const problems = computed(() => form.value.nothing
    ? (form.value.because.trim() ? [] : [{ field: 'nothing', problem: 'becauseMissing' as const }])
    : problemsOf(filled.value))
  const fieldOf = (field: FieldId) => filled.value.find(filled => filled.field === field)!
  const problemOf = (field: FieldId) => problems.value.find(problem => problem.field === field)?.problem

  /** Takes it into the outbox; false when something has to be mended first. */
  async function act(kind: 'save' | 'submit'): Promise<boolean> {
    if (saving || (kind === 'submit' && problems.value.length > 0))
      return false
    saving = true
    const [pid, id, path] = [session.account!.pid, newId(), paths.teamReport(report.team, report.id)]
    const counted = { counted: countedIn(filled.value), countedAt: team.head ? Math.floor(team.head.asOf) : null }
    const { id: _, team: __, unsent: ___, ...stored } = report
    const command = actOnReport(path, stored, { kind, side: 'reporter', said: saidIn(draft.plain()), seen: draft.plain().seen, counted }, { pid, event: id, now: Date.now() })
    try {
      const fact = { v: SHAPE_VERSION, kind: 'report', by: pid, on: team.today, household: path }
      await record({
        recording: { fact: fact as never, writes: command!.writes },
        title: `${report.name}, ${periodTitle({ key: report.period, from: report.from, to: report.to })}`,
        edit: draft.reopen(),
        ...draft.replaces ? { replaces: draft.replaces } : {},
      })
      await draft.drop()
      return true
    }
    catch (error) {
      failed.value = (error as Error).message
      saving = false
      return false
    }
  }

  const ready = computed(() => draft.ready.value && (figures.value !== undefined || !mayFill))
  const isShared = (field: FieldId) => shared.answers[field] !== undefined && form.value.answers[field] === shared.answers[field]
  return { template, form, isShared, ready, mayFill, maySend, filled, fieldOf, problems, problemOf, failed, act }
}

const formOf = ({ answers, reasons, nothingBecause }: Said, seen: Said): ReportForm => ({
  answers: { ...answers },
  reasons: { ...reasons },
  nothing: nothingBecause !== null,
  because: nothingBecause ?? '',
  seen: { answers: seen.answers, reasons: seen.reasons, nothingBecause: seen.nothingBecause },
})

/** What the form says, as it is stored. */
function saidIn({ answers, reasons, nothing, because }: ReportForm): Said {
  const kept = Object.keys(answers).filter(field => answers[field]!.trim() !== '')
  return {
    answers: Object.fromEntries(kept.map(field => [field, answers[field]!.replaceAll('\t', ' ').trim()])),
    reasons: Object.fromEntries(kept.flatMap(field => reasons[field]?.trim() ? [[field, reasons[field].replaceAll('\t', ' ').trim()]] : [])),
    nothingBecause: nothing ? because.replaceAll('\t', ' ').trim() : null,
  }
}
