import { expect, it } from 'vitest'
import { fileName } from './file-name'
import { sheetName } from './sheet-name'

it('keeps Vietnamese letters composed, and nothing that a system refuses', () => {
  expect(fileName('Báo cáo tháng 11/2026, Xã Chiềng Mung'.normalize('NFD'), 'docx')).toBe('Báo cáo tháng 11-2026, Xã Chiềng Mung.docx'.normalize('NFC'))
  expect(fileName(' ..a\\b:c*?"<>|\u0000\u202Ed.. ', 'xlsx')).toBe('a-b-c-d.xlsx')
  expect(fileName('///', 'docx')).toBe('-.docx')
  expect(fileName('', 'docx')).toBe('Báo cáo.docx')
})

it('stays within what a disk takes, whole letters only', () => {
  const name = fileName('Ộ'.repeat(300), 'docx')
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  expect(name).toMatch(/^Ộ+\.docx$/)
})

it('names sheets as Excel takes them, none twice', () => {
  expect(sheetName('Thống kê: [tổ] / thành viên của cả tỉnh', [])).toBe('Thống kê- -tổ- - thành viên của')
  expect(sheetName('Hoạt động', ['hoạt động'])).toBe('Hoạt động (2)')
})
