import type { ConsolidatedField } from '@tung-ngo/domain/reports/consolidate'
import type { ReportSource } from './compose-report'
import { consolidate } from '@tung-ngo/domain/reports/consolidate'
import { fillReport } from '@tung-ngo/domain/reports/fill-report'
import { TEMPLATES } from '@tung-ngo/domain/reports/report-templates'

/** What the tally of the commune says, and of each of its places; 163.410 and 4,68 as the decree writes them. */
export const FIGURES = { 'acts.visit': 1520, 'acts.session': 8, 'acts.class': 0, 'attendees': 240, 'turns': 163_410, 'residents.guided': 131, 'turns.dvc': 700, 'turns.shop': 410, 'turns.pay': 300, 'turns.safety': 60, 'turns.local': 50 }
export const PLACES = [
  { name: 'Tổ bản Nà Xa', values: { visits: 1000, sessions: 5, classes: 0, attendees: 140, turns: 163_000, people: 90 } },
  { name: 'Tổ bản Mé & Pom', values: { visits: 520, sessions: 3, classes: 0, attendees: 100, turns: 410, people: 41 } },
  { name: 'Tổ bản Khoang', values: null },
]

const filled = (typed: Record<string, { value: number | string }>) => fillReport(TEMPLATES.monthOfTeam, { figures: { stock: {}, counted: {} }, records: {}, typed, elsewhere: {} })

/** The month of a commune with three teams, one of which did not send. */
export function communeMonth(change: Partial<ReportSource> = {}): ReportSource {
  const consolidated = consolidate(TEMPLATES.monthOfUnit, { figures: { stock: {}, counted: FIGURES }, records: {} }, [], [
    { reporter: 't1', filled: filled({ shopsOpened: { value: 2 }, proposals: { value: 'Thêm máy tính <cũ> & mạng' } }) },
    { reporter: 't2', filled: filled({ shopsOpened: { value: 3 } }) },
  ])
  return {
    template: TEMPLATES.monthOfUnit,
    unit: { name: 'Chiềng Mung', type: 'xa', level: 'commune' },
    above: { name: 'Sơn La', type: 'tinh', level: 'province' },
    term: 'CDSCD',
    below: 'team',
    period: 'tháng 11/2026',
    asOf: '2026-11-30',
    fields: consolidated.fields as ConsolidatedField[],
    places: PLACES,
    asked: 3,
    notSent: ['Tổ bản Khoang'],
    nothing: [],
    text: { results: ['Trung bình mỗi tổ có 4,68 thành viên.'], limits: [], tasks: ['Đôn đốc Tổ bản Khoang gửi báo cáo.'] },
    nameOf: id => ({ t1: 'Tổ bản Nà Xa', t2: 'Tổ bản Mé & Pom' })[id] ?? id,
    issued: { number: '5/BC-UBND', day: '2026-12-05', signer: { position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', name: 'Quàng Văn Ín' } },
    ...change,
  }
}
