import type { ReportDocument } from './report-document'
import type { Table } from 'docx'
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { appendix, body } from './docx/body'
import { foot, head } from './docx/head'
import { FONT, mm, SIZE } from './docx/text'

/** A4 with the margins of Decree 30/2020/NĐ-CP, mm: 20–25 above and below, 30–35 left, 15–20 right. */
const PAGE = { size: { width: mm(210), height: mm(297) }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } }

/** The report as a .docx file. */
export function writeDocx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  return packDocument(report.subject, [...head(report), ...body(report), ...foot(report), ...appendix(report)])
}

/** An administrative paper as a .docx file. Pages are numbered above, in the middle, from the second on. */
export async function packDocument(title: string, children: (Paragraph | Table)[]): Promise<Uint8Array<ArrayBuffer>> {
  const numbered = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.head })] })] })
  const document = new Document({
    title,
    creator: 'Từng Ngõ',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [{
      properties: { page: PAGE, titlePage: true },
      headers: { default: numbered, first: new Header({ children: [new Paragraph({ children: [] })] }) },
      children,
    }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
