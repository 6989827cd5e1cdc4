import { beforeAll, describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { composeReport } from './compose-report'
import { writeDocx } from './desk-docx'
import { writeXlsx } from './desk-xlsx'
import type { ReadDocx } from './read-docx.fixture'
import { readDocx } from './read-docx.fixture'
import { communeMonth, FIGURES, PLACES } from './report.fixture'

const TWIPS_A_MM = 1440 / 25.4
const report = composeReport(communeMonth())

describe('the .docx of a report, opened again', () => {
  let opened: ReadDocx
  beforeAll(async () => {
    opened = await readDocx(await writeDocx(report))
  })

  it('stands on A4 with the margins and letters that the decree allows', () => {
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(opened.document)!.slice(1).map(twips => Math.round(Number(twips) / TWIPS_A_MM))
    expect(size).toEqual([210, 297])
    const margin = (side: string) => Math.round(Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(opened.document)![1]) / TWIPS_A_MM)
    expect([margin('top'), margin('bottom'), margin('left'), margin('right')]).toEqual([20, 20, 30, 15])
    expect(opened.styles).toContain('Times New Roman')
    const sizes = [...new Set([...opened.document.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, half]) => Number(half) / 2))].sort()
    expect(sizes).toEqual([11, 12, 13, 14])
  })

  it('has its head, number and day with their zeros, and who signs', () => {
    expect(opened.tables[0]).toEqual([[
      'ỦY BAN NHÂN DÂN\nXÃ CHIỀNG MUNG\n\nSố: 05/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nChiềng Mung, ngày 05 tháng 12 năm 2026',
    ]])
    expect(opened.tables.find(([row]) => row![0]!.startsWith('Nơi nhận'))).toEqual([[
      'Nơi nhận:\n- Ủy ban nhân dân tỉnh Sơn La;\n- Ban Chỉ đạo chuyển đổi số;\n- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nQuàng Văn Ín',
    ]])
    expect(opened.paragraphs).toContain('BÁO CÁO')
    expect(opened.paragraphs).toContain('Tổng hợp báo cáo tháng kết quả triển khai tổ, tháng 11/2026')
    expect(opened.paragraphs).toContain('Ủy ban nhân dân xã Chiềng Mung tổng hợp báo cáo tháng kết quả triển khai tổ, tháng 11/2026, số liệu đến ngày 30/11/2026, như sau:')
    expect(opened.paragraphs).toContain('Trung bình mỗi tổ có 4,68 thành viên.')
    expect(opened.paragraphs).toContain('Tổ bản Nà Xa: Thêm máy tính <cũ> & mạng')
    expect(opened.paragraphs).toContain('(Kèm theo Báo cáo số 05/BC-UBND ngày 05/12/2026 của Ủy ban nhân dân xã Chiềng Mung)')
  })

  it('says every number that the report has, and no other', () => {
    const number = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))
    const lines = opened.tables.flat().filter(row => row.length === 4 && /^\d+$/.test(row[0]!)).map(([, label, value]) => [label, value === '' ? null : number(value!)])
    expect(lines).toEqual([
      ['Lượt tới nhà gặp được', FIGURES['acts.visit']],
      ['Buổi hướng dẫn chung', FIGURES['acts.session']],
      ['Lớp học', 0],
      ['Người dự buổi chung', FIGURES.attendees],
      ['Lượt người được hướng dẫn', FIGURES.turns],
      ['Người được hướng dẫn tại nhà', FIGURES['residents.guided']],
      ['Lượt hướng dẫn dịch vụ công', FIGURES['turns.dvc']],
      ['Lượt hướng dẫn mua bán trực tuyến', FIGURES['turns.shop']],
      ['Lượt hướng dẫn thanh toán', FIGURES['turns.pay']],
      ['Lượt hướng dẫn an toàn', FIGURES['turns.safety']],
      ['Lượt hướng dẫn nền tảng của tỉnh', FIGURES['turns.local']],
      ['Lượt hướng dẫn bưu chính công ích', null],
      ['Sản phẩm OCOP đưa lên sàn', null],
      ['Gian hàng số đã mở', 5],
      ['Tài khoản thanh toán đã mở', null],
      ['Lượt cài ứng dụng của tỉnh', null],
    ])
    const places = opened.tables.find(([row]) => row![1] === 'Tên đơn vị')!
    expect(places.slice(1)).toEqual([
      ['1', 'Tổ bản Nà Xa', '1.000', '5', '0', '140', '163.000', '90'],
      ['2', 'Tổ bản Mé & Pom', '520', '3', '0', '100', '410', '41'],
      ['3', 'Tổ bản Khoang (chưa có báo cáo)', '', '', '', '', '', ''],
      ['', 'Tổng cộng (2 trên 3 nơi)', '1.520', '8', '0', '240', '163.410', '131'],
    ])
  })

  it('leaves room for number, day and name until it is issued', async () => {
    const draft = await readDocx(await writeDocx(composeReport(communeMonth({ issued: null }))))
    const [left, right] = draft.tables[0]![0]!
    expect(left).toMatch(/Số: {4,}\/BC-UBND$/)
    expect(right).toMatch(/ngày {2,}tháng {2,}năm {2,}$/)
  })
})

describe('the .xlsx of a report, opened again', () => {
  const book = new ExcelJS.Workbook()
  beforeAll(async () => {
    await book.xlsx.load((await writeXlsx(report)).buffer as never)
  })

  it('has a sheet a table: head that stays, filter, widths, what it shows', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Hoạt động', 'Người được hướng dẫn', 'Chỉ tiêu', 'Từng đơn vị', 'Nơi chưa gửi báo cáo'])
    const sheet = book.getWorksheet('Từng đơn vị')!
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: 2 })
    expect(sheet.autoFilter).toBe('A4:H7')
    expect(sheet.getCell('A3').value).toBe('Số liệu đến ngày 30/11/2026. Phạm vi: tất cả, 3 dòng, không lọc')
    expect(sheet.getColumn(2).width).toBeGreaterThan('Tổ bản Khoang (chưa có báo cáo)'.length)
  })

  it('holds numbers as numbers and sums as formulas that come to what is shown', () => {
    const sheet = book.getWorksheet('Từng đơn vị')!
    const fields = ['visits', 'sessions', 'classes', 'attendees', 'turns', 'people'] as const
    for (const [index, place] of PLACES.entries())
      expect(fields.map((_, column) => sheet.getRow(5 + index).getCell(3 + column).value)).toEqual(fields.map(field => place.values?.[field] ?? null))
    for (const [column, field] of fields.entries()) {
      const letter = 'CDEFGH'[column]
      const { formula, result = 0 } = sheet.getCell(`${letter}8`).value as ExcelJS.CellFormulaValue
      expect([formula, result]).toEqual([`SUM(${letter}5:${letter}7)`, PLACES.reduce((sum, { values }) => sum + (values?.[field] ?? 0), 0)])
      expect(sheet.getCell(`${letter}8`).numFmt).toBe('#,##0')
    }
    expect(book.getWorksheet('Người được hướng dẫn')!.getCell('C5').value).toBe(163_410)
  })
})
