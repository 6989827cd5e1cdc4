import type { FilledField } from '@tung-ngo/domain/reports/fill-report'
import type { LocalReport } from '../../team/reports'
import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { Ref } from 'vue'
import { dayOf } from '@tung-ngo/domain/day'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { pathOfReport } from '../../team/reports'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { fillReport, problemsOf } from '@tung-ngo/domain/reports/fill-report'
import { countedIn, filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import type { Said } from '@tung-ngo/domain/reports/merge-said'
import { mergeSaid } from '@tung-ngo/domain/reports/merge-said'
import { refusalText, refuseReport } from '@tung-ngo/domain/reports/report-refusal'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import type { Texts } from '@tung-ngo/domain/reports/report-value'
import { readAnswers } from '@tung-ngo/domain/reports/report-value'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { computed, ref, watch } from 'vue'
import { useSession } from '../../session/store'
import { newId, record } from '../../sync'
import { useDraft } from '../../team/draft'

/** What is typed; `nothing`: there is nothing to report, and why; `seen`: what was said when it was opened. */
interface ReportForm { answers: Texts, reasons: Texts, nothing: boolean, because: string, seen: Said }

/**
 * What a report is filled from, and by whom. `figures`: undefined while they are looked up, null where nothing is counted;
 * `asOf`: when they were counted (ms); `shared`: answers that stand elsewhere; `fills`: whether this person may.
 */
export interface Sources {
  figures: Ref<Pick<PeriodFigures, 'stock' | 'counted'> | null | undefined>
  asOf: () => number | undefined
  shared: Pick<Said, 'answers' | 'reasons'>
  fills: boolean
}

/** A report that is filled in: from the place's tally, corrected and completed by a person; kept at every key. */
export function useReport(report: LocalReport, { figures, asOf, shared, fills }: Sources) {
  const session = useSession()
  const template = templateOf(report.template)
  const form = ref<ReportForm>(formOf(report, report))
  const draft = useDraft(form, report.team)
  const refusal = refuseReport(report, Date.now())
  const mayFill = fills && refusal === null
  /** Why nothing is filled in. */
  const locked = refusal && refusalText(refusal, report)
  // What was typed here before goes over what others have said since.
  watch(draft.ready, () => {
    const said = mergeSaid(form.value.seen, saidIn(form.value), report)
    form.value = formOf(mayFill ? { ...said, answers: { ...shared.answers, ...said.answers }, reasons: { ...shared.reasons, ...said.reasons } } : said, report)
  }, { once: true, flush: 'sync' })
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
    const [pid, id, path] = [session.account!.pid, newId(), pathOfReport(report)]
    const countedAt = asOf()
    const counted = { counted: countedIn(filled.value), countedAt: countedAt === undefined ? null : Math.floor(countedAt) }
    const { id: _, team: __, unsent: ___, ...stored } = report
    const command = actOnReport(path, stored, { kind, side: 'reporter', said: saidIn(draft.plain()), seen: draft.plain().seen, counted }, { pid, event: id, now: Date.now() })
    try {
      const fact = { v: SHAPE_VERSION, kind: 'report', by: pid, on: dayOf(Date.now()), household: path }
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
  return { template, form, isShared, ready, mayFill, locked, filled, fieldOf, problems, problemOf, failed, act }
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
