import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { expect, it } from 'vitest'
import { csvOf } from './download'

it('a table that a spreadsheet opens as it is: headings, marked UTF-8, and no formula of anybody', () => {
  const record = { v: 3, state: 'inForce', by: 'p1', at: 0, updatedAt: 0, last: 'e', number: '=1+1', type: 'letter', title: 'Hướng dẫn "tổ"; bản 2', issuer: 'Sở', on: '2025-07-22', link: null, replacedBy: null } as RegisterRecord
  const [head, line] = csvOf(instruments, [record], () => undefined).split('\r\n')
  expect(head!.startsWith('\uFEFF"Số, ký hiệu";"Loại văn bản"')).toBe(true)
  expect(line).toBe('"\'=1+1";"Công văn";"Hướng dẫn ""tổ""; bản 2";"Sở";"22/07/2025";"";"";"Còn hiệu lực"')
})
