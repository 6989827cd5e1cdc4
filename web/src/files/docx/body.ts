import type { Table } from 'docx'
import { Paragraph } from 'docx'
import type { ReportDocument, ReportPart } from '../report-document'
import { words } from '../words'
import { tableOf } from './table'
import { centred, points, sentence, SIZE } from './text'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

/** What the report says, part by part; numbers of parts as in administrative papers: I, then 1. */
export function body({ preamble, parts, closing }: ReportDocument): (Paragraph | Table)[] {
  return [
    ...preamble.map(text => sentence(text)),
    ...parts.flatMap((part, index) => [heading(`${ROMAN[index]}. ${part.title}`), ...contentOf(part)]),
    sentence(closing, {}, { spacing: { before: points(6), after: points(6), line: 276 } }),
  ]
}

/** Tables that belong to the report, each on a page of its own. */
export function appendix({ appendix, attached }: Pick<ReportDocument, 'appendix' | 'attached'>): (Paragraph | Table)[] {
  return appendix.flatMap(table => [
    centred(words.appendix, { size: SIZE.text, bold: true }, { pageBreakBefore: true }),
    centred(table.title.toUpperCase(), { size: SIZE.text, bold: true }),
    centred(attached, { size: SIZE.text, italics: true }, { spacing: { after: points(12) } }),
    tableOf(table),
    // Nothing may end with a table.
    new Paragraph({ children: [] }),
  ])
}

function contentOf({ paragraphs, table, parts = [] }: ReportPart): (Paragraph | Table)[] {
  return [
    ...paragraphs.map(text => sentence(text)),
    ...table ? [tableOf(table)] : [],
    ...parts.flatMap((part, index) => [heading(`${index + 1}. ${part.title}`), ...contentOf(part)]),
  ]
}

const heading = (text: string) => sentence(text, { bold: true }, { keepNext: true, spacing: { before: points(6), after: points(6) } })
