import type { ConsolidationContent, DatedAddendum } from '@tung-ngo/domain/reports/consolidation-doc'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { Issue } from '@tung-ngo/domain/reports/issue'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { UnitClosedDoc } from '@tung-ngo/domain/tally-doc'
import type { Unit } from '@tung-ngo/domain/unit'
import type { useQueue } from './use-queue'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { paths } from '@tung-ngo/domain/paths'
import { correctionId, readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { unitTitle } from '@tung-ngo/domain/unit'
import { ref, shallowRef, watch } from 'vue'
import { readDocument } from '../../sync/documents'
import type { Consolidation } from './desk-reports'
import { readConsolidation, readIssue, readTally, readUnit } from './desk-reports'
import { previewOf } from './preview'
import { readRegisterLines } from './read-registers'

/**
 * The consolidated report of a period: frozen at its close, before that as it would come out now, and once it was issued
 * its corrections. Times in ms. `id`: of the one that is shown; `versions`: all of them, the first one first.
 */
export interface Consolidated {
  id: string
  corrects: string | null
  reason: string | null
  issue: Issue | null
  versions: { id: string, issue: Issue | null }[]
  content: ConsolidationContent
  unit: Unit
  above: Unit | null
  asOf: number
  frozenAt: number | null
  addenda: DatedAddendum[]
}

export function useConsolidated(queue: ReturnType<typeof useQueue>, report: string) {
  const shown = shallowRef<Consolidated>()
  const failed = ref(false)

  /** `version`: of what was corrected, the one to show; the last without it. */
  async function load(version?: string) {
    failed.value = false
    try {
      const unit = (await readUnit(queue.place.value!.id))!
      const [above, versions] = await Promise.all([unit.parent === null ? null : readUnit(unit.parent), readVersions(unit.id, report)])
      const { frozen, issue } = versions.find(({ frozen }) => frozen.id === version) ?? versions.at(-1) ?? { issue: null }
      const common = { unit, above: above ?? null, issue, versions: versions.map(({ frozen: { id }, issue }) => ({ id, issue })) }
      shown.value = frozen
        ? { ...common, id: frozen.id, corrects: frozen.corrects, reason: frozen.reason, content: readContent(frozen), asOf: frozen.asOf, frozenAt: frozen.frozenAt, addenda: readAddenda(frozen) }
        : { ...common, id: report, corrects: null, reason: null, ...await preview(unit), frozenAt: null, addenda: [] }
    }
    catch {
      failed.value = true
    }
  }

  async function preview(unit: Unit & { id: string }): Promise<{ content: ConsolidationContent, asOf: number }> {
    const list = queue.list.value!
    const sent = queue.lines.value.filter(({ standing }) => standing === 'waiting' || standing === 'accepted')
    const sums = queue.sums.value
    const [docs, registers, reports, below] = await Promise.all([
      tallyDocs(unit.id, list.period),
      readRegisterLines(unit, list),
      Promise.all(sent.map(async line => [line.id, await queue.open(line)] as const)),
      Promise.all(sums.map(async ({ id }) => [id, await readConsolidation(id, report)] as const)),
    ])
    const known = new Map(reports.filter((entry): entry is [string, NonNullable<typeof entry[1]>] => entry[1] !== undefined) satisfies [string, Report][])
    return {
      content: { registers, ...previewOf({ unit: unitTitle(unit), template: templateOf(list.template), figures: docs && figuresOf(list.period, docs), lines: queue.lines.value, sums, below: new Map(below.flatMap(([id, doc]) => doc ? [[id, readContent(doc)] as const] : [])), reports: known }) },
      asOf: docs?.asOf ?? Date.now(),
    }
  }

  watch(queue.list, (list, before) => list && !before && load(), { immediate: true })
  return { shown, failed, load }
}

/** What was frozen, and as long as each was issued its correction. */
async function readVersions(unit: string, report: string): Promise<{ frozen: Consolidation, issue: Issue | null }[]> {
  const versions: { frozen: Consolidation, issue: Issue | null }[] = []
  for (let id = report; ; id = correctionId(id)) {
    const frozen = await readConsolidation(unit, id)
    const issue = (frozen && await readIssue(unit, id)) ?? null
    if (frozen)
      versions.push({ frozen, issue })
    if (!issue)
      return versions
  }
}

/** What the unit counts in a month, quarter or year; null for other periods, and where nothing was ever counted. */
async function tallyDocs(unit: string, period: string): Promise<TallyDocs & { asOf: number } | null> {
  const now = /^\d{4}(?:-\d\d|-Q\d)?$/.test(period) ? await readTally(unit) : undefined
  if (!now)
    return null
  const months = await Promise.all(monthsToRead(period, now.closed).map(async month => [month, await readDocument<UnitClosedDoc>(paths.unitTally(unit, month))] as const))
  return { now, asOf: now.asOf, closed: Object.fromEntries(months.flatMap(([month, doc]) => doc ? [[month, doc]] : [])) }
}
