import { expect, it } from 'vitest'
import type { DraftSources } from './draft-text'
import { draftText } from './draft-text'
import { NO_LINES } from './register-lines'

const sources = (values: Record<string, number | null>, change: Partial<DraftSources> = {}): DraftSources => ({
  unit: 'xã Chiềng Mung',
  period: 'tháng 11/2026',
  asOf: '2026-11-30',
  filled: Object.entries(values).map(([field, value]) => ({ field: field as DraftSources['filled'][number]['field'], value })),
  registers: NO_LINES,
  notSent: [],
  ...change,
})

it('says the figures in sentences, turns apart from people, numbers as in Vietnam', () => {
  const draft = draftText(sources({ communeTeams: 1, villageTeams: 12, members: 70, visits: 1520, sessions: 8, classes: 0, turns: 2400, people: 131, households: 2828, hhFiveSkills: 1183 }))
  expect(draft).toEqual({
    results: [
      'Đến ngày 30/11/2026, xã Chiềng Mung có 13 tổ (1 tổ cấp xã, 12 tổ cấp thôn, bản) với 70 thành viên.',
      'Trong tháng 11/2026, các tổ đã tới nhà 1.520 lượt và tổ chức 8 buổi hướng dẫn chung.',
      'Có 2.400 lượt người được hướng dẫn và 131 người được hướng dẫn tại nhà.',
      '1.183 trên 2.828 hộ (41,83%) có người làm được cả năm kỹ năng.',
    ],
    limits: [],
    tasks: [],
  })
})

it('says what is missing and what follows from it', () => {
  const draft = draftText(sources({ villagesWithoutTeam: 33 }, { registers: { ...NO_LINES, difficulties: { lines: ['Tổ bản Nà Xa: Mất sóng'], more: 0 } }, notSent: ['Tổ bản Pom', 'Tổ bản Mé'] }))
  expect(draft.limits).toEqual(['Còn 33 thôn, bản chưa có tổ.', 'Còn 2 nơi chưa gửi báo cáo: Tổ bản Pom và Tổ bản Mé.', 'Tổ bản Nà Xa: Mất sóng. Chưa giải quyết xong.'])
  expect(draft.tasks).toEqual(['Thành lập tổ ở 33 thôn, bản còn lại.', 'Đôn đốc Tổ bản Pom và Tổ bản Mé gửi báo cáo.', 'Giải quyết 1 khó khăn còn lại, báo cáo cấp trên việc vượt thẩm quyền.'])
})

it('names what was issued, trained and found, and of many difficulties the first', () => {
  const lines = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)
  const registers = { difficulties: { lines: lines(20, 'Khó'), more: 3 }, instruments: { lines: lines(2, 'Kế hoạch số'), more: 0 } }
  const draft = draftText({ ...sources({ trainingEvents: 2, resolvedDifficulties: 4 }, { registers }), filled: [...sources({ trainingEvents: 2, resolvedDifficulties: 4 }).filled, { field: 'models', value: null, texts: [1, 2] }] })
  expect(draft.results).toEqual(['Đã ban hành 2 văn bản: Kế hoạch số 1 và Kế hoạch số 2.', 'Đã mở 2 lớp tập huấn cho thành viên.', '2 nơi nêu mô hình, cách làm hay.', 'Đã tháo gỡ 4 khó khăn.'])
  expect(draft.limits).toHaveLength(6)
  expect([draft.limits[0], draft.limits.at(-1)]).toEqual(['Khó 1. Chưa giải quyết xong.', 'Và 18 khó khăn khác chưa giải quyết xong.'])
  expect(draft.tasks).toEqual(['Giải quyết 23 khó khăn còn lại, báo cáo cấp trên việc vượt thẩm quyền.'])
})

it('says nothing of what nobody knows', () => {
  expect(draftText(sources({ visits: null }))).toEqual({ results: [], limits: [], tasks: [] })
  expect(draftText(sources({}, { notSent: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] })).limits).toEqual(['Còn 7 nơi chưa gửi báo cáo: A, B, C, D, E và 2 nơi khác.'])
})
