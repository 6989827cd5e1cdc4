import { expect, it } from 'vitest'
import type { DraftSources } from './draft-text'
import { draftText } from './draft-text'

const sources = (values: Record<string, number | null>, change: Partial<DraftSources> = {}): DraftSources => ({
  unit: 'xã Chiềng Mung',
  period: 'tháng 11/2026',
  asOf: '2026-11-30',
  filled: Object.entries(values).map(([field, value]) => ({ field: field as DraftSources['filled'][number]['field'], value })),
  difficulties: [],
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
  const draft = draftText(sources({ villagesWithoutTeam: 33 }, { difficulties: ['Bản Nà Xa mất sóng'], notSent: ['Tổ bản Pom', 'Tổ bản Mé'] }))
  expect(draft.limits).toEqual(['Còn 33 thôn, bản chưa có tổ.', 'Còn 2 nơi chưa gửi báo cáo: Tổ bản Pom và Tổ bản Mé.', 'Bản Nà Xa mất sóng. Chưa giải quyết xong.'])
  expect(draft.tasks).toEqual(['Thành lập tổ ở 33 thôn, bản còn lại.', 'Đôn đốc Tổ bản Pom và Tổ bản Mé gửi báo cáo.', 'Giải quyết 1 khó khăn còn lại, báo cáo cấp trên việc vượt thẩm quyền.'])
})

it('says nothing of what nobody knows', () => {
  expect(draftText(sources({ visits: null }))).toEqual({ results: [], limits: [], tasks: [] })
  expect(draftText(sources({}, { notSent: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] })).limits).toEqual(['Còn 7 nơi chưa gửi báo cáo: A, B, C, D, E và 2 nơi khác.'])
})
