import type { Register } from './register'

/** Difficulties and obstacles (S001 §2.1g, form 23): raised by a team, answered by its commune, handed up where that cannot decide. */
export const difficulties: Register = {
  id: 'difficulties',
  below: 'teams',
  words: { title: 'Khó khăn, vướng mắc', one: 'khó khăn', add: 'Báo khó khăn', empty: 'Chưa có khó khăn nào được báo.' },
  fields: {
    title: { label: 'Khó khăn gì', kind: 'line', max: 120, required: true },
    detail: { label: 'Kể rõ hơn', kind: 'prose', max: 1000 },
    level: { label: 'Cấp đang giải quyết', kind: 'choice', options: { commune: 'Xã', district: 'Huyện', province: 'Tỉnh', nation: 'Trung ương' } },
    beyondAuthority: { label: 'Vượt thẩm quyền', kind: 'yesNo' },
    due: { label: 'Hạn giải quyết', kind: 'day' },
    proposal: { label: 'Đề xuất', kind: 'prose', max: 500 },
    resolution: { label: 'Cách giải quyết', kind: 'prose', max: 1000 },
  },
  key: ['title'],
  list: ['title', 'level', 'due'],
  due: 'due',
  handed: 'level',
  states: {
    open: { label: 'Chờ trả lời', tone: 'attention' },
    escalated: { label: 'Đã chuyển cấp trên', tone: 'attention' },
    answered: { label: 'Đã trả lời', tone: 'open' },
    closed: { label: 'Đã xong', tone: 'done' },
  },
  moves: {
    answer: { label: 'Trả lời', from: ['open', 'escalated'], to: 'answered', by: ['communeOfficer', 'handler'], asks: ['resolution'] },
    escalate: { label: 'Chuyển cấp trên', from: ['open', 'escalated'], to: 'escalated', by: ['communeOfficer', 'handler'], asks: ['level'] },
    close: { label: 'Xong', from: ['answered'], to: 'closed', by: ['leader', 'deputy', 'communeOfficer'] },
    reopen: { label: 'Chưa xong', from: ['answered', 'closed'], to: 'open', by: ['leader', 'deputy', 'communeOfficer'] },
  },
  editable: ['open'],
  reads: ['leader', 'deputy', 'member', 'communeOfficer', 'communeViewer', 'handler', 'handlerViewer'],
  creates: ['leader', 'deputy', 'member', 'communeOfficer'],
  edits: ['leader', 'deputy', 'communeOfficer'],
  tally: {
    stock: { 'difficulties.open': ['open', 'escalated', 'answered'], 'difficulties.waiting': ['open', 'escalated'] },
    flow: { 'difficulties.raised': ['create'], 'difficulties.closed': ['close'], 'difficulties.escalated': ['escalate'] },
  },
}
