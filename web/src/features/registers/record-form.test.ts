import type { Register } from '@tung-ngo/domain/registers/register'
import { formFieldsOf } from '@tung-ngo/domain/registers/register'
import { expect, it } from 'vitest'
import { afterOf, errorsIn, valuesOf } from './record-form'

/** Made up: the form knows nothing of it but this. */
const models: Register = {
  id: 'models',
  below: 'teams',
  words: { title: 'Mô hình', one: 'mô hình', add: 'Thêm mô hình', empty: 'Chưa có mô hình nào.' },
  fields: {
    title: { label: 'Tên mô hình', kind: 'line', max: 20, required: true },
    homes: { label: 'Số hộ', kind: 'count', max: 500 },
    open: { label: 'Còn làm', kind: 'yesNo' },
    reason: { label: 'Lý do', kind: 'prose', max: 300 },
  },
  key: ['title'],
  list: ['title', 'homes'],
  states: { draft: { label: 'Nháp', tone: 'open' }, dropped: { label: 'Đã bỏ', tone: 'done' } },
  moves: { drop: { label: 'Bỏ', from: ['draft'], to: 'dropped', by: ['leader'], asks: ['reason'] } },
  editable: ['draft'],
  reads: ['account'],
  creates: ['leader'],
  edits: ['leader'],
  tally: { stock: {}, flow: {} },
}

it('a register of one file has its forms: a new record, an edit of what is otherwise, a move', async () => {
  expect([formFieldsOf(models, 'create'), formFieldsOf(models, 'drop')]).toEqual([['title', 'homes', 'open'], ['reason']])
  const values = { ...valuesOf(models, 'create'), title: ' Chợ số ', homes: '12' }
  const after = afterOf(models, 'create', values)
  expect(after).toEqual({ title: 'Chợ số', homes: 12, open: false })
  expect(await errorsIn(models, 'create', after)).toEqual({})
  expect(afterOf(models, 'edit', { ...valuesOf(models, 'edit', after), homes: '' }, after)).toEqual({ homes: null })
})

it('says what is missing or wrong, by field', async () => {
  expect(await errorsIn(models, 'create', { title: null, homes: 501, open: null })).toEqual({ title: 'Chưa ghi: Tên mô hình.', homes: 'Số này quá lớn (nhiều nhất 500). Xem lại.' })
  expect(await errorsIn(models, 'drop', { reason: null })).toEqual({ reason: 'Chưa ghi: Lý do.' })
})
