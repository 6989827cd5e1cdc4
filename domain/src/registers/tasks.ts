import type { Register } from './register'

/** Tasks: a person's work in a team, with its day and result (S001 §2.11, form 11). */
export const tasks: Register = {
  id: 'tasks',
  below: 'teams',
  words: { title: 'Việc được giao', one: 'việc', add: 'Giao việc', empty: 'Chưa giao việc nào.' },
  fields: {
    title: { label: 'Việc gì', kind: 'line', max: 120, required: true },
    detail: { label: 'Kể rõ hơn', kind: 'prose', max: 1000 },
    assignee: { label: 'Ai làm', kind: 'person' },
    isFocus: { label: 'Việc trọng tâm', kind: 'yesNo' },
    start: { label: 'Bắt đầu', kind: 'day' },
    due: { label: 'Hạn xong', kind: 'day', required: true },
    expected: { label: 'Kết quả cần đạt', kind: 'prose', max: 500 },
    result: { label: 'Kết quả', kind: 'prose', max: 1000 },
    reason: { label: 'Lý do', kind: 'prose', max: 300 },
  },
  key: ['title', 'due'],
  list: ['title', 'assignee', 'due'],
  due: 'due',
  states: {
    open: { label: 'Đang làm', tone: 'open' },
    done: { label: 'Đã xong', tone: 'done' },
    dropped: { label: 'Không làm nữa', tone: 'done' },
  },
  moves: {
    finish: { label: 'Xong việc', from: ['open'], to: 'done', by: ['leader', 'deputy', 'member'], asks: ['result'] },
    resume: { label: 'Làm tiếp', from: ['done', 'dropped'], to: 'open', by: ['leader', 'deputy', 'communeOfficer'] },
    drop: { label: 'Không làm nữa', from: ['open'], to: 'dropped', by: ['leader', 'deputy', 'communeOfficer'], asks: ['reason'] },
  },
  editable: ['open'],
  reads: ['leader', 'deputy', 'member', 'communeOfficer', 'communeViewer'],
  creates: ['leader', 'deputy', 'communeOfficer'],
  edits: ['leader', 'deputy', 'communeOfficer'],
  tally: {
    stock: { 'tasks.open': ['open'] },
    flow: { 'tasks.given': ['create'], 'tasks.done': ['finish'] },
  },
}
