import { expect, it } from 'vitest'
import { writeCsv } from './write-csv'

it('writes what Excel opens in Vietnamese, and nothing that it would reckon', () => {
  const text = writeCsv({
    name: 'Bảng',
    title: 'Tổ của Xã A',
    columns: [{ label: 'Tên', kind: 'text' }, { label: 'Vào sổ', group: 'Hộ', kind: 'number' }, { label: 'Tỷ lệ', kind: 'number' }],
    rows: [['Tổ "bản" Một; Hai', 1234.5, { percent: 41.84 }], ['=1+1', null, null]],
    totals: null,
  }, ['Số liệu đến 14:05, 20/11/2026'])
  expect(text).toBe('\uFEFFTổ của Xã A\r\nSố liệu đến 14:05, 20/11/2026\r\nTên;Hộ: Vào sổ;Tỷ lệ\r\n"Tổ ""bản"" Một; Hai";1234,5;41,8%\r\n\'=1+1;;\r\n')
})
