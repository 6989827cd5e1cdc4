import { describe, expect, it } from 'vitest'
import { MAX_PAPER_BYTES } from '../reports/issue'
import { keptPaper, paperText } from './kept-paper'
import { paperName, paperProblem, paperTypeOf } from './paper-file'
import { decisions } from './decisions'
import { exportSheet } from './register-sheet'
import type { RegisterRecord } from './record'
import { shownValue } from './register-view'

const PDF = new TextEncoder().encode('%PDF-1.7')
const ID = 'a1'.repeat(20)

describe('a signed paper', () => {
  it.each([
    ['pdf', [...PDF]],
    ['jpg', [0xFF, 0xD8, 0xFF, 0xE0]],
    ['png', [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]],
    [null, [...new TextEncoder().encode('PK\u0003\u0004')]],
    [null, [0x25, 0x50]],
    [null, []],
  ])('is %s by its bytes', (type, bytes) => expect(paperTypeOf(new Uint8Array(bytes))).toBe(type))

  it('is refused for one reason: empty, too large, of another kind', () => {
    expect(paperProblem(0, new Uint8Array())).toBe('paper-empty')
    expect(paperProblem(MAX_PAPER_BYTES + 1, PDF)).toBe('paper-large')
    expect(paperProblem(9, new TextEncoder().encode('<html>'))).toBe('paper-type')
    expect(paperProblem(MAX_PAPER_BYTES, PDF)).toBeNull()
  })

  it('keeps its name on one line, with the ending of what it is', () => {
    expect(paperName('QĐ 12\n[ký].PDF', 'pdf')).toBe('QĐ 12 ký.pdf')
    expect(paperName('anh.jpeg', 'jpg')).toBe('anh.jpg')
    expect(paperName('.png', 'png')).toBe('Quyết định.png')
    expect(paperText({ id: ID, name: paperName('d'.repeat(400), 'pdf') }).length).toBeLessThan(300)
  })

  it('is read back from what the record says; other words are none', () => {
    const paper = { id: ID, name: 'QĐ 12.pdf' }
    expect(keptPaper(paperText(paper))).toEqual(paper)
    for (const other of ['https://xa.thu.vn/qd.pdf', `QĐ [tệp ${ID.slice(1)}]`, null, 12])
      expect(keptPaper(other)).toBeNull()
  })

  it('stands in the register by its name, and in a sheet so that it is read again', () => {
    const file = paperText({ id: ID, name: 'QĐ 12.pdf' })
    expect(shownValue(decisions.fields.file!, file, () => undefined)).toBe('QĐ 12.pdf')
    expect(exportSheet(decisions, [{ file, state: 'inForce' } as unknown as RegisterRecord], () => undefined)[1]).toContain(file)
  })
})
