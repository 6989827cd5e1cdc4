import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { Answers } from '@tung-ngo/domain/reports/fill-report'
import type { ChildFigures } from '@tung-ngo/domain/reports/child-figures'
import type { LocalReport } from '../../team/reports'
import type { Below } from './below'
import { figuresOf } from '@tung-ngo/domain/period-figures'
import { childFigures } from '@tung-ngo/domain/reports/child-figures'
import { fieldsOf, templateOf } from '@tung-ngo/domain/reports/report-templates'
import type { Texts } from '@tung-ngo/domain/reports/report-value'
import { writeAnswers } from '@tung-ngo/domain/reports/report-value'
import { shallowRef } from 'vue'
import { readConsolidated, readUnitTallies } from '../../sync/unit-tallies'
import { readChannelAnswers } from './channel-answers'
import { saidBelow } from './below'
import { sharedTexts } from './shared'

/** What a unit's report is filled from. `figures` null: nothing is counted for its days; `asOf` in ms; `fromBelow`: what its consolidated reports answer. */
export interface UnitSources {
  figures: PeriodFigures | null
  asOf: number | undefined
  children: ChildFigures[]
  fromBelow: Texts
  /** What its register of groups answers. */
  fromChannels: Texts
  shared: { answers: Texts, reasons: Texts }
  texts: Below['texts']
}

/** Looks up what a report of a unit is filled from; undefined until it is there. `all`: the unit's reports. */
export function useUnitSources(report: LocalReport, all: LocalReport[]) {
  const sources = shallowRef<UnitSources>()

  async function load() {
    const { team: unit, period, from, to } = report
    const isCounted = /^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period)
    const [tallies, consolidated, fromChannels] = await Promise.all([isCounted ? readUnitTallies(unit, period) : null, readConsolidated(unit, to), readChannelAnswers(report, { unit })])
    const { answers, texts } = saidBelow({ from, to }, consolidated)
    const elsewhere = sharedTexts(report, all)
    const fromBelow = writeAnswers(asked(report, answers)).answers
    sources.value = {
      figures: tallies && figuresOf(period, tallies),
      asOf: tallies?.now.asOf,
      children: tallies ? childFigures(period, tallies) : [],
      fromBelow,
      fromChannels,
      shared: { answers: { ...fromChannels, ...fromBelow, ...elsewhere.answers }, reasons: elsewhere.reasons },
      texts,
    }
  }

  void load()
  return sources
}

/** Of answers those to fields that the report asks and that nobody has answered in it. */
function asked({ template, answers }: LocalReport, found: Answers): Answers {
  const fields = fieldsOf(templateOf(template)).filter(field => !(field in answers) && found[field])
  return Object.fromEntries(fields.map(field => [field, found[field]!]))
}
