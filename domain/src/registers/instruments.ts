import type { Register } from './register'

/** Legal and guiding instruments (domain §1): what a unit has issued or follows, and what took their place. */
export const instruments: Register = {
  id: 'instruments',
  below: 'units',
  words: { title: 'Văn bản', one: 'văn bản', add: 'Thêm văn bản', empty: 'Chưa có văn bản nào.' },
  fields: {
    number: { label: 'Số, ký hiệu', kind: 'line', max: 40, required: true },
    type: {
      label: 'Loại văn bản',
      kind: 'choice',
      required: true,
      options: { decision: 'Quyết định', directive: 'Chỉ thị', plan: 'Kế hoạch', letter: 'Công văn', resolution: 'Nghị quyết', other: 'Khác' },
    },
    title: { label: 'Trích yếu', kind: 'line', max: 300, required: true },
    issuer: { label: 'Cơ quan ban hành', kind: 'line', max: 120, required: true },
    on: { label: 'Ngày ban hành', kind: 'day', required: true },
    link: { label: 'Địa chỉ trên mạng', kind: 'line', max: 300 },
    replacedBy: { label: 'Thay bằng văn bản', kind: 'line', max: 120 },
  },
  key: ['number', 'issuer'],
  list: ['title', 'number', 'on'],
  states: {
    inForce: { label: 'Còn hiệu lực', tone: 'open' },
    replaced: { label: 'Đã thay thế', tone: 'done' },
    expired: { label: 'Hết hiệu lực', tone: 'done' },
  },
  moves: {
    replace: { label: 'Thay thế', from: ['inForce'], to: 'replaced', by: ['unitOfficer', 'unitDeputy'], asks: ['replacedBy'] },
    expire: { label: 'Hết hiệu lực', from: ['inForce'], to: 'expired', by: ['unitOfficer', 'unitDeputy'] },
    restore: { label: 'Còn hiệu lực', from: ['replaced', 'expired'], to: 'inForce', by: ['unitOfficer', 'unitDeputy'] },
  },
  editable: ['inForce'],
  reads: ['account'],
  creates: ['unitOfficer', 'unitDeputy'],
  edits: ['unitOfficer', 'unitDeputy'],
  tally: {
    stock: { 'instruments.inForce': ['inForce'] },
    flow: { 'instruments.entered': ['create'], 'instruments.ended': ['replace', 'expire'] },
    by: 'type',
    // Communes that issued a plan for their teams (S001, commune_plan_issued_rate).
    communes: { 'plans.commune': 'instruments.inForce.plan' },
  },
}
