import type { Register } from './register'

/** Made up: what a register needs is one file such as this, its line in the list and its rows in the rules. Every kind of field stands in it. */
export const models: Register = {
  id: 'models',
  below: 'teams',
  words: { title: 'Mô hình', one: 'mô hình', add: 'Thêm mô hình', empty: 'Chưa có mô hình nào.' },
  fields: {
    title: { label: 'Tên mô hình', kind: 'line', max: 80, required: true },
    on: { label: 'Bắt đầu', kind: 'day', required: true },
    detail: { label: 'Kể rõ hơn', kind: 'prose', max: 500 },
    homes: { label: 'Số hộ', kind: 'count', max: 500 },
    kind: { label: 'Loại', kind: 'choice', options: { street: 'Tuyến phố', market: 'Chợ' } },
    open: { label: 'Cho xem', kind: 'yesNo' },
    keeper: { label: 'Người phụ trách', kind: 'person' },
    village: { label: 'Ở bản', kind: 'unit' },
    reason: { label: 'Lý do', kind: 'prose', max: 300 },
  },
  key: ['title'],
  list: ['title', 'homes', 'on'],
  due: 'on',
  states: { draft: { label: 'Nháp', tone: 'open' }, published: { label: 'Đã đăng', tone: 'done' }, dropped: { label: 'Đã bỏ', tone: 'done' } },
  moves: {
    publish: { label: 'Đăng', from: ['draft'], to: 'published', by: ['communeOfficer'] },
    drop: { label: 'Bỏ', from: ['draft', 'published'], to: 'dropped', by: ['leader', 'deputy', 'member'], asks: ['reason'] },
  },
  editable: ['draft'],
  reads: ['leader', 'deputy', 'member', 'communeOfficer', 'communeViewer'],
  creates: ['leader', 'deputy', 'communeOfficer'],
  edits: ['leader', 'deputy', 'communeOfficer'],
  tally: { stock: { 'models.published': ['published'] }, flow: { 'models.made': ['create'], 'models.dropped': ['drop'] }, by: 'kind' },
}
