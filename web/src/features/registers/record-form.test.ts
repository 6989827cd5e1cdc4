import { models } from '@tung-ngo/domain/registers/made-up.fixture'
import { formFieldsOf } from '@tung-ngo/domain/registers/register'
import { expect, it } from 'vitest'
import { afterOf, errorsIn, valuesOf } from './record-form'

it('a register of one file has its forms: a new record, an edit of what is otherwise, a move', async () => {
  expect([formFieldsOf(models, 'create'), formFieldsOf(models, 'drop')]).toEqual([['title', 'on', 'detail', 'homes', 'kind', 'open', 'keeper', 'village'], ['reason']])
  const values = { ...valuesOf(models, 'create'), title: ' Chợ số ', on: '2026-11-20', homes: '12' }
  const after = afterOf(models, 'create', values)
  expect(after).toEqual({ title: 'Chợ số', on: '2026-11-20', detail: null, homes: 12, kind: null, open: false, keeper: null, village: null })
  expect(await errorsIn(models, 'create', after)).toEqual({})
  expect(afterOf(models, 'edit', { ...valuesOf(models, 'edit', after), homes: '' }, after)).toEqual({ homes: null })
})

it('says what is missing or wrong, by field', async () => {
  expect(await errorsIn(models, 'create', { title: null, on: '2026-11-20', homes: 501, open: null })).toEqual({ title: 'Chưa ghi: Tên mô hình.', homes: 'Số này quá lớn (nhiều nhất 500). Xem lại.' })
  expect(await errorsIn(models, 'drop', { reason: null })).toEqual({ reason: 'Chưa ghi: Lý do.' })
})
