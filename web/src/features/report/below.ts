import type { Span } from '@tung-ngo/domain/periods/span'
import type { Answers } from '@tung-ngo/domain/reports/fill-report'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { addedTo, readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { sharedAnswers } from '@tung-ngo/domain/reports/shared-answers'

/** What one place below wrote. */
export interface Said { place: string, text: string }

/** What the level below said of the same days: numbers that its places typed, added up, and what each wrote. */
export interface Below { answers: Answers, texts: Partial<Record<FieldId, Said[]>> }

type Stored = Pick<ConsolidationDoc, 'from' | 'to' | 'content' | 'addenda' | 'frozenAt'>

/** From what the unit itself consolidated; a correction goes over what it corrects. */
export function saidBelow(span: Pick<Span, 'from' | 'to'>, consolidated: Stored[]): Below {
  const own = consolidated.filter(({ from, to }) => from === span.from && to === span.to).toSorted((a, b) => a.frozenAt - b.frozenAt)
  const texts: Below['texts'] = {}
  const answered = own.map((stored) => {
    const content = readContent(stored)
    const names = new Map(content.children.map(({ id, name }) => [id, name]))
    const { fields } = addedTo(content, readAddenda(stored))
    for (const { field, texts: said } of fields.filter(({ texts }) => texts.length > 0))
      texts[field] = said.map(({ reporter, text }) => ({ place: names.get(reporter) ?? '', text }))
    const answers: Answers = Object.fromEntries(fields.flatMap(({ field, value, origin }) => typeof value === 'number' && origin === 'typed' ? [[field, { value }]] : []))
    return { from: stored.from, to: stored.to, at: stored.frozenAt, answers }
  })
  return { answers: sharedAnswers(span, answered), texts }
}
