import type { ReportDocument } from '../report-document'
import type { Table } from 'docx'
import { AlignmentType, Paragraph, TextRun } from 'docx'
import { adminNumber, placeAndDay } from '../admin-format'
import { words } from '../words'
import { sideBySide } from './layout'
import { centred, points, rule, SIZE } from './text'

/** Issuer and number on the left; motto, place and day on the right; then the kind of document and what it is about. */
export function head({ issuer, number, place, day, subject, internal }: Pick<ReportDocument, 'issuer' | 'number' | 'place' | 'day' | 'subject' | 'internal'>, kind: string = words.kind): (Paragraph | Table)[] {
  const [nation, motto] = words.motto as [string, string]
  return [
    sideBySide(63, [
      [
        ...issuer.above ? [centred(issuer.above, { size: SIZE.motto })] : [],
        ...issuer.lines.map(line => centred(line, { size: SIZE.motto, bold: true })),
        rule(22),
        centred(`${words.number} ${adminNumber(number)}`, {}, { spacing: { before: points(6) } }),
        ...internal ? [centred(words.internal, { size: SIZE.recipients, italics: true })] : [],
      ],
      [
        centred(nation, { size: SIZE.motto, bold: true }),
        centred(motto, { bold: true }),
        rule(22),
        centred(placeAndDay(place, day), { italics: true }, { spacing: { before: points(6) } }),
      ],
    ]),
    centred(kind, { size: SIZE.text, bold: true }, { spacing: { before: points(18) } }),
    centred(subject, { size: SIZE.text, bold: true }),
    rule(60),
    new Paragraph({ spacing: { after: points(6) }, children: [] }),
  ]
}

/** Recipients on the left, the signature on the right; room for hand and stamp in between. */
export function foot({ recipients, signer }: Pick<ReportDocument, 'recipients' | 'signer'>): (Paragraph | Table)[] {
  const last = recipients.length - 1
  return [
    new Paragraph({ spacing: { after: points(6) }, children: [] }),
    sideBySide(82, [
      [
        new Paragraph({ children: [new TextRun({ text: words.recipients, size: SIZE.recipients, bold: true, italics: true })] }),
        ...recipients.map((name, index) => new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text: `- ${name}${index === last ? '.' : ';'}`, size: SIZE.small })] })),
      ],
      [
        centred(signer.onBehalf, { size: SIZE.text, bold: true }),
        ...signer.position.split('\n').map(line => centred(line, { size: SIZE.text, bold: true })),
        centred(signer.name ?? '', { size: SIZE.text, bold: true }, { spacing: { before: points(70) } }),
      ],
    ]),
  ]
}
