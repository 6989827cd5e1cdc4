import type { DecisionDocument } from './decision-document'
import { packDocument } from './desk-docx'
import { appendix } from './docx/body'
import { foot, head } from './docx/head'
import { centred, sentence, SIZE } from './docx/text'

/** A decision as a .docx file. */
export function writeDecisionDocx(decision: DecisionDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { decider, grounds, articles, subject } = decision
  return packDocument(subject, [
    ...head(decision, 'QUYẾT ĐỊNH'),
    centred(decider, { size: SIZE.text, bold: true }),
    ...grounds.map(text => sentence(text, { italics: true })),
    centred('QUYẾT ĐỊNH:', { size: SIZE.text, bold: true }),
    ...articles.map((text, index) => sentence(`Điều ${index + 1}. ${text}`)),
    ...foot(decision),
    ...appendix(decision),
  ])
}
