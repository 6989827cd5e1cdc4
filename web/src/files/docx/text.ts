import type { IParagraphOptions } from 'docx'
import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'

/** Sizes in half-points, as the decree allows them: motto and issuer 12–13, the rest 13–14, recipients 11–12. */
export const SIZE = { small: 22, recipients: 24, motto: 24, text: 28, head: 26, table: 24 } as const
export const FONT = 'Times New Roman'

/** Twentieths of a point. */
const POINT = 20
const MM = 56.7
export const mm = (count: number): number => Math.round(count * MM)
export const points = (count: number): number => count * POINT

interface Look { size?: number, bold?: boolean, italics?: boolean, break?: number }

/** A paragraph in the middle, as heads and titles are. */
export function centred(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: [new TextRun({ text, size: SIZE.head, ...look })] })
}

/** A sentence of the body: justified, its first line 10 mm in, 6 points below. */
export function sentence(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: mm(10) }, spacing: { after: points(6), line: 276 }, ...options, children: [new TextRun({ text, size: SIZE.text, ...look })] })
}

/** The line below a head: drawn across the middle, `inset` mm from both sides. */
export function rule(inset: number): Paragraph {
  return new Paragraph({
    indent: { left: mm(inset), right: mm(inset) },
    spacing: { before: 0, after: 0, line: points(3), lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}
