import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { addFigures } from '@tung-ngo/domain/metric'
import type { Figures } from '@tung-ngo/domain/metric'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { fillReport } from '@tung-ngo/domain/reports/fill-report'
import { fillTable } from '@tung-ngo/domain/reports/fill-table'
import { TEMPLATES } from '@tung-ngo/domain/reports/report-templates'
import { unitTitle } from '@tung-ngo/domain/unit'
import { composeReport } from '../../web/src/files/compose-report'
import { writeDocx } from '../../web/src/files/desk-docx'
import { writeXlsx } from '../../web/src/files/desk-xlsx'
import type { PlaceLine } from '../../web/src/files/figure-tables'
import { readDocx } from '../../web/src/files/read-docx.fixture'
import { calendarOf } from './calendar'
import { districtCounts } from './facts'
import { buildTeams } from './teams'
import { buildTree, SON_LA } from './tree'

/** The appendix of Sơn La's report of 30/9/2023, cell by cell; numbers with the points that the decree wants. */
const PRINTED = [
  ['1', 'Thành phố Sơn La', '12', '792', '120', '1.853', ''],
  ['2', 'Huyện Mai Sơn', '22', '293', '196', '1.649', ''],
  ['3', 'Huyện Yên Châu', '15', '173', '169', '904', ''],
  ['4', 'Huyện Mộc Châu', '15', '167', '140', '960', ''],
  ['5', 'Huyện Vân Hồ', '14', '115', '144', '764', ''],
  ['6', 'Huyện Phù Yên', '27', '202', '236', '1.012', ''],
  ['7', 'Huyện Bắc Yên', '16', '101', '102', '537', ''],
  ['8', 'Huyện Mường La', '16', '162', '168', '925', 'Còn 33 bản chưa thành lập Tổ CĐSCĐ'],
  ['9', 'Huyện Quỳnh Nhai', '11', '58', '127', '511', 'Còn 45 bản chưa thành lập Tổ CĐSCĐ'],
  ['10', 'Huyện Thuận Châu', '29', '336', '230', '1.998', ''],
  ['11', 'Huyện Sông Mã', '19', '331', '186', '2.054', ''],
  ['12', 'Huyện Sốp Cộp', '8', '56', '76', '240', 'Còn 45 bản chưa thành lập Tổ CĐSCĐ'],
]

const tree = buildTree()
const province = tree.upper.find(({ id }) => id === SON_LA)!
const teams = buildTeams(tree, calendarOf(Date.parse('2026-11-20T12:00:00Z'))).filter(({ team }) => team.path.includes(SON_LA))
const section = TEMPLATES.establishment.sections[0]

/** The districts in the order of the document, as the demo's tree, teams and rolls make them. */
const places: PlaceLine[] = districtCounts().map(({ district: title }) => {
  const area = tree.areas.find(({ counts }) => counts?.district === title)!
  const district = tree.upper.find(({ id }) => id === area.communes[0]!.unit.parent)!
  const stock = teams.filter(({ team }) => team.path.includes(district.id)).reduce<Figures>((sum, { team: { level }, size }) => addFigures(sum, { [`teams.${level}`]: 1, [`members.${level}`]: size }), {})
  const villagesWithoutTeam = { value: area.communes.flatMap(({ villages }) => villages).filter(({ team }) => !team).length }
  const { rows: [row] } = fillTable(section, [{ id: district.id, name: unitTitle(district.unit), figures: { stock, counted: {} }, typed: { villagesWithoutTeam } }])
  return { name: row!.name, values: Object.fromEntries(row!.cells.map(({ field, value }) => [field, value])) }
})
const sum = (field: FieldId) => places.reduce((sum, { values }) => sum + (values![field] as number), 0)
const stock = { 'teams.commune': sum('communeTeams'), 'teams.village': sum('villageTeams'), 'members.commune': sum('communeMembers'), 'members.village': sum('villageMembers') }

const thematic = composeReport({
  template: TEMPLATES.thematic,
  unit: province.unit,
  above: tree.upper[0]!.unit,
  term: province.unit.teamTerm!,
  below: 'district',
  period: 'tình hình hoạt động của Tổ CĐSCĐ',
  asOf: '2023-09-30',
  fields: fillReport(TEMPLATES.thematic, { figures: { stock, counted: { turns: 163_410 } }, records: {}, typed: { limits: { value: 'Còn 123 bản chưa có tổ.' }, nextTasks: { value: 'Thành lập tổ ở các bản còn lại.' } }, elsewhere: {} }).map(field => ({ ...field, answered: 0, corrections: [], texts: [] })),
  places,
  asked: 12,
  notSent: [],
  nothing: [],
  text: { results: [], limits: [], tasks: [] },
  nameOf: id => id,
  issued: { number: '7/CĐS', day: '2023-10-03', signer: { position: 'GIÁM ĐỐC', name: 'Quàng Văn Ín' } },
})

it('makes the thematic report of Sơn La with its appendix, cell by cell, from the demo', async () => {
  const { tables, paragraphs } = await readDocx(await writeDocx(thematic))
  expect(tables.at(-1)).toEqual([
    ['STT', 'Tên đơn vị', 'Số Tổ CĐSCĐ', 'Số thành viên', 'Ghi chú'],
    ['', '', 'Cấp xã', 'Tổ, bản, tiểu khu', 'Cấp xã', 'Tổ, bản, tiểu khu', ''],
    ...PRINTED,
    ['', 'Tổng cộng', '204', '2.786', '1.894', '13.407', ''],
    ['', '', '2.990', '15.301', ''],
  ])
  expect(paragraphs).toContain('THỐNG KÊ VIỆC THÀNH LẬP TỔ CĐSCĐ TẠI UBND CÁC HUYỆN, THÀNH PHỐ ĐẾN NGÀY 30/9/2023')
  expect(paragraphs).toContain('(Kèm theo Báo cáo số 07/CĐS ngày 03/10/2023 của Ủy ban nhân dân tỉnh Sơn La)')
  for (const line of ['I. KẾT QUẢ THỰC HIỆN', 'II. TỒN TẠI, HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC', 'Còn 123 bản chưa có tổ.', 'III. NHIỆM VỤ, GIẢI PHÁP', 'Thành lập tổ ở các bản còn lại.'])
    expect(paragraphs).toContain(line)
  expect(tables[0]![0]![0]).toContain('Lưu hành nội bộ')
  const figures = tables.find(([, row]) => row?.[1] === 'Số tổ cấp xã')!
  expect(figures.slice(1).map(([, , value]) => value)).toEqual(['204', '2.786', '15.301', '163.410'])
})

it('has the same appendix as a sheet, its sums reckoned over the rows', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeXlsx(thematic)).buffer as never)
  const sheet = book.getWorksheet('Số Tổ CĐSCĐ')!
  const shown = (cell: ExcelJS.Cell) => cell.isMerged && cell.master !== cell ? '' : String(cell.result ?? cell.value ?? '')
  const rows = PRINTED.map((_, index) => [1, 2, 3, 4, 5, 6, 7].map(column => shown(sheet.getCell(6 + index, column))))
  expect(rows).toEqual(PRINTED.map(cells => cells.map(cell => cell.replace(/^(\d+)\.(\d+)$/, '$1$2'))))
  expect(['C', 'D', 'E', 'F'].map(letter => sheet.getCell(`${letter}18`).value)).toEqual([
    { formula: 'SUM(C6:C17)', result: 204 },
    { formula: 'SUM(D6:D17)', result: 2786 },
    { formula: 'SUM(E6:E17)', result: 1894 },
    { formula: 'SUM(F6:F17)', result: 13_407 },
  ])
  expect([sheet.getCell('C19').value, sheet.getCell('E19').value]).toEqual([{ formula: 'SUM(C18:D18)', result: 2990 }, { formula: 'SUM(E18:F18)', result: 15_301 }])
})
