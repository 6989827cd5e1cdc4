import type { Cell } from './cell'
import { describe, expect, it } from 'vitest'
import { readChoice, readDay, readPhone, readText, readWhole } from './cell'
import { checkRows, IMPORTS, inBatches } from './imports'
import { MEMBER_COLUMNS } from './members'
import { readSheet } from './sheet'
import { TEAM_COLUMNS } from './teams'
import { VILLAGE_COLUMNS } from './villages'

describe('a phone number', () => {
  it.each([
    ['0912 555 034', '+84912555034', false],
    ['+84 912 555 034', '+84912555034', true],
    ['84912555034', '+84912555034', true],
    [912555034, '+84912555034', true],
    ['0168 1234567', '+84381234567', true],
    [1681234567, '+84381234567', true],
    ['841251234567', '+84851234567', true],
    ['+84 0912 555 034', '+84912555034', true],
    ['0084912555034', '+84912555034', true],
  ])('%s is %s', (cell, value, mended) => {
    const read = readPhone(cell)
    expect(read).toMatchObject({ value })
    expect('mended' in read).toBe(mended)
  })

  it('two in a cell: the first, and a word about it', () => {
    expect(readPhone('0912555034; 0987654321')).toEqual({ value: '+84912555034', odd: 'Ô này có hai số, chỉ lấy 0912 555 034.' })
  })

  it.each(['0212 3825 001', '12345', 'không có'])('%s is none', (cell) => {
    expect(readPhone(cell)).toMatchObject({ error: expect.any(String) })
  })
})

describe('a day', () => {
  it.each([
    [45000, '2023-03-15'],
    [45000.75, '2023-03-15'],
    [new Date('2023-03-15T00:00:00Z'), '2023-03-15'],
    ['15/3/2023', '2023-03-15'],
    ['15.03.2023', '2023-03-15'],
    ['Ngày 15 tháng 3 năm 2023', '2023-03-15'],
    [61, '1900-03-01'],
    ['ngày 15 tháng 3 năm 2023'.normalize('NFD'), '2023-03-15'],
    ['ngµy 15 th¸ng 3 n¨m 2023', '2023-03-15'],
    ['ngay 15 thang 3 nam 2023', '2023-03-15'],
    ['15 / 3 / 2023', '2023-03-15'],
    ['2023-03-15T00:00:00.000Z', '2023-03-15'],
    ['15/03/2023 00:00', '2023-03-15'],
  ] as [Cell & {}, string][])('%s is %s', (cell, value) => {
    expect(readDay(cell)).toMatchObject({ value })
  })

  it.each(['31/02/2023', '3/2023', 'hôm qua', 60, -1, 100_000, '15/03/2100', '1/1/0001', new Date(Number.NaN)])('%s is none', (cell) => {
    expect(readDay(cell)).toMatchObject({ error: expect.any(String) })
  })

  it.each([['15/3/23', '2023-03-15'], ['45000', '2023-03-15']])('%s is told of', (cell, value) => {
    expect(readDay(cell)).toMatchObject({ value, mended: expect.stringContaining('15/03/2023') })
  })

  it('far away is odd, not refused', () => {
    expect(readDay('15/03/1923')).toMatchObject({ value: '1923-03-15', odd: expect.any(String) })
  })
})

it('a number is whole and within its bounds', () => {
  const read = readWhole(0, 20_000)
  expect([read('1.234'), read('12 345'), read(7)]).toEqual([{ value: 1234 }, { value: 12_345 }, { value: 7 }])
  expect([read('1,234'), read('12\u00A0345')]).toEqual([{ value: 1234, mended: '“1,234” đã hiểu là 1234.' }, { value: 12_345 }])
  expect([read('1,5'), read('1.234,5'), read(2.3), read(1.234), read(-1), read(''), read('mười'), read('0x10'), read('1e3')].every(answer => 'error' in answer)).toBe(true)
})

it('a choice is known by any of its words, without accents too; the sentence names what there is', () => {
  const read = readChoice({ leader: ['Tổ trưởng', 'TT'], member: ['Thành viên'] })
  expect([read('to truong'), read('TT'), read('Thµnh viªn')]).toEqual([{ value: 'leader' }, { value: 'leader' }, { value: 'member', mended: 'Chữ gõ bằng phông TCVN3 đã đổi thành “Thành viên”.' }])
  expect(read('Đội trưởng')).toEqual({ error: '“Đội trưởng” không có trong danh mục. Chọn: Tổ trưởng, Thành viên.' })
})

it('a text that is too long says how long', () => {
  expect(readText(5)('Nguyễn Văn')).toEqual({ error: 'Dài 10 chữ, chỉ ghi được 5 chữ.' })
})

const LINES: Cell[][] = [
  ['DANH SÁCH THÀNH VIÊN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG', null],
  ['Xã Chiềng Mung', null],
  [],
  ['STT', 'So dien thoai', 'Họ và tên', 'Chức danh trong tổ', 'TÊN TỔ', 'Ghi chú'],
  [1, 912555034, 'Lß V¨n P©ng', 'Tổ trưởng', 'Tổ bản Nà Xa', 'x'],
  [2, null, 'Quàng Thị Ín', 'Tổ viên', 'Tổ bản Nà Xa', null],
  [null, null, null, null, null, null],
  [3, '12', 'Hà Văn Ơn', 'Đội viên', 'Tổ bản Nà Xa', null],
  [4, '0912 555 034', 'Lò Văn Pâng', 'Tổ trưởng', 'tổ bản nà xa', null],
]

describe('a sheet', () => {
  const sheet = readSheet(LINES, MEMBER_COLUMNS)

  it('is read under its headings wherever they stand, and every mending is listed', () => {
    expect(sheet.rows.map(({ line, record }) => [line, record.name, record.role, record.phone])).toEqual([
      [5, 'Lò Văn Pâng', 'leader', '+84912555034'],
      [6, 'Quàng Thị Ín', 'member', null],
      [9, 'Lò Văn Pâng', 'leader', '+84912555034'],
    ])
    expect(sheet.mended.map(({ line, heading }) => [line, heading])).toEqual([[5, 'Họ và tên'], [5, 'Số điện thoại']])
    expect(sheet.unknown).toEqual(['Ghi chú'])
  })

  it('refuses a line cell by cell, with the reason', () => {
    expect(sheet.refused.map(({ line, heading }) => [line, heading])).toEqual([[8, 'Vai trò'], [8, 'Số điện thoại']])
  })

  it('without a column that must be there is not read at all', () => {
    expect(readSheet([['Họ và tên', 'Số điện thoại'], ['A', '0912555034']], MEMBER_COLUMNS)).toMatchObject({ rows: [], missing: ['Tên tổ', 'Vai trò'] })
  })

  it('beside the others names what comes twice, a number of two people, a leader too many', () => {
    const more: Cell[][] = [
      ...LINES,
      [5, '0912 555 034', 'Lò Thị Khác', 'Thành viên', 'Tổ bản Nà Xa'],
      [6, '0987 555 114', 'Cà Văn Hai', 'Tổ trưởng', 'Tổ bản Nà Xa'],
      [7, '0987 555 115', 'Cà Văn Ba', 'Tổ trưởng', 'Tổ bản Khác'],
    ]
    const { rows, refused } = checkRows('members', readSheet(more, MEMBER_COLUMNS))
    expect(rows.map(({ line }) => line)).toEqual([5, 6, 12])
    expect(refused).toEqual([
      { line: 8, texts: [expect.stringContaining('Vai trò: '), expect.stringContaining('Số điện thoại: ')] },
      { line: 9, texts: ['Trùng với dòng 5.'] },
      { line: 10, texts: [expect.stringContaining('Số 0912 555 034 đã là của Lò Văn Pâng ở dòng 5.')] },
      { line: 11, texts: [expect.stringContaining('Tổ này đã có tổ trưởng là Lò Văn Pâng ở dòng 5.')] },
    ])
    const handed: Cell[][] = [[...LINES[3]!, 'Thôi từ ngày'], [1, '0912 555 034', 'Lò Văn Pâng', 'Thành viên', 'Tổ 1', null, '01/11/2026'], [2, '0912 555 034', 'Cà Văn Hai', 'Thành viên', 'Tổ 1']]
    expect(checkRows('members', readSheet(handed, MEMBER_COLUMNS)).refused).toEqual([])
    expect(inBatches(IMPORTS.members, rows, 2).map(batch => batch.map(({ line }) => line))).toEqual([[5, 6], [12]])
  })
})

describe('a list of villages and teams', () => {
  it('takes the type out of the name, and asks for it where nothing says it', () => {
    const { rows, refused } = checkRows('villages', readSheet([['Xã', 'Tên thôn', 'Số hộ', 'Sóng'], ['Chiềng Mung', 'Bản Nà Xa', '1.200', 'yếu'], ['Chiềng Mung', 'Tổ dân phố 3', 90, null], ['Chiềng Mung', 'Nà Ban', 3, null]], VILLAGE_COLUMNS))
    expect(rows.map(({ record: { type, name, households, signal } }) => [type, name, households, signal])).toEqual([['ban', 'Nà Xa', 1200, 'weak'], ['to_dan_pho', '3', 90, null]])
    expect(refused).toEqual([{ line: 4, texts: [expect.stringContaining('chưa nói là thôn, bản hay tổ dân phố')] }])
  })

  it('flags an odd number of members and still takes the team; a decision needs its day', () => {
    const sheet = readSheet([['Tên tổ', 'Số thành viên', 'Số quyết định', 'Ngày quyết định'], ['Tổ 1', 792, null, null], ['Tổ 2', 5, '12/QĐ', null], ['tổ  2', 5, null, null]], TEAM_COLUMNS)
    expect(sheet.odd).toEqual([{ line: 2, heading: 'Số thành viên', text: expect.any(String) }])
    expect(checkRows('teams', sheet)).toMatchObject({ rows: [{ line: 2 }, { line: 4 }], refused: [{ line: 3, texts: [expect.stringContaining('ghi cả ngày quyết định')] }] })
  })
})
