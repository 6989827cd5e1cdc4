import type { Register } from './register'

/** Decisions on teams (report form 10): founded, re-formed, merged, members changed, dissolved. One may cover many teams. */
export const decisions: Register = {
  id: 'decisions',
  below: 'units',
  words: { title: 'Quyết định về tổ', one: 'quyết định', add: 'Thêm quyết định', empty: 'Chưa có quyết định nào.' },
  fields: {
    number: { label: 'Số quyết định', kind: 'line', max: 40, required: true },
    kind: {
      label: 'Quyết định về việc',
      kind: 'choice',
      required: true,
      options: { establish: 'Thành lập', consolidate: 'Kiện toàn', merge: 'Sáp nhập', members: 'Đổi thành viên', dissolve: 'Giải thể' },
    },
    title: { label: 'Trích yếu', kind: 'line', max: 300, required: true },
    on: { label: 'Ngày ký', kind: 'day', required: true },
    from: { label: 'Có hiệu lực từ', kind: 'day' },
    teams: { label: 'Các tổ', kind: 'prose', max: 1000 },
    basis: { label: 'Căn cứ', kind: 'prose', max: 1000 },
    composition: { label: 'Thành phần khác hướng dẫn, vì', kind: 'prose', max: 1000 },
    file: { label: 'Bản đã ký', help: 'Nơi để tệp trên mạng. Muốn gắn tệp thì mở quyết định, bấm Gắn bản đã ký.', kind: 'line', max: 300, paper: true },
    replacedBy: { label: 'Thay bằng quyết định', kind: 'line', max: 120 },
  },
  key: ['number'],
  list: ['title', 'number', 'on'],
  states: {
    inForce: { label: 'Còn hiệu lực', tone: 'open' },
    replaced: { label: 'Đã thay thế', tone: 'done' },
  },
  moves: {
    replace: { label: 'Thay thế', from: ['inForce'], to: 'replaced', by: ['unitOfficer', 'unitDeputy'], asks: ['replacedBy'] },
    restore: { label: 'Còn hiệu lực', from: ['replaced'], to: 'inForce', by: ['unitOfficer', 'unitDeputy'] },
  },
  editable: ['inForce'],
  reads: ['account'],
  creates: ['unitOfficer', 'unitDeputy'],
  edits: ['unitOfficer', 'unitDeputy'],
  tally: { stock: { 'decisions.inForce': ['inForce'] }, flow: { 'decisions.made': ['create'] } },
}
