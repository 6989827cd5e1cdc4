import * as z from 'zod/mini'
import { id, instant, text, version } from './shape'

/** Everything that the log tells of, with its words. A collection joins by its rows here. */
export const LOG_EVENTS = {
  'seat.given': 'Trao vai',
  'seat.changed': 'Đổi vai',
  'seat.ended': 'Thôi vai',
  'seat.suspended': 'Tạm dừng vai',
  'seat.resumed': 'Cho vai lại',
  'seat.confirmed': 'Xác nhận vai',
  'seat.edited': 'Sửa dòng trong danh sách',
  'seat.undone': 'Bỏ vai do người không còn quyền trao',
  'seat.moved': 'Chuyển vai sang đúng người',
  'seat.refused': 'Không thêm được vai: một người có quá nhiều vai',
  'request.made': 'Đề nghị vai cho chính mình',
  'request.given': 'Chấp thuận đề nghị',
  'request.refused': 'Không chấp thuận đề nghị',
  'request.withdrawn': 'Rút đề nghị',
  'access.opened': 'Mở sổ hộ',
  'access.ended': 'Đóng sổ hộ',
  'paper.printed': 'In phiếu giấy có tên các hộ',
  'code.made': 'Làm mã mời',
  'code.used': 'Dùng mã mời',
  'person.signedOut': 'Đăng xuất khỏi mọi máy',
  'village.added': 'Thêm thôn, bản',
  'village.changed': 'Sửa thôn, bản',
  'village.planned': 'Hẹn ngày có tổ',
  'village.merged': 'Nhập thôn, bản làm một',
  'team.established': 'Thành lập tổ',
  'team.changed': 'Sửa tổ',
  'team.dissolved': 'Giải thể tổ',
  'team.merged': 'Nhập tổ vào tổ khác',
  'team.decided': 'Ghi quyết định về tổ',
  'team.explained': 'Ghi lý do thành phần khác hướng dẫn',
  'roll.exported': 'Tải danh sách thành viên ra tệp',
  'persons.exported': 'Tải tệp có tên người',
  'channel.added': 'Thêm nhóm, kênh',
  'channel.changed': 'Sửa nhóm, kênh',
  'channel.counted': 'Đếm người trong nhóm',
  'composition.changed': 'Sửa quy định thành phần tổ',
  'figures.stated': 'Khai số liệu của đơn vị',
  'import.done': 'Nhập từ Excel',
  'person.rested': 'Tạm nghỉ sau 12 tháng không dùng',
  'report.sent': 'Gửi báo cáo',
  'report.entered': 'Nhập báo cáo thay',
  'report.returned': 'Trả lại báo cáo',
  'report.accepted': 'Duyệt báo cáo',
  'report.reopened': 'Mở lại báo cáo đã duyệt',
  'report.extended': 'Cho gửi báo cáo muộn',
  'report.issued': 'Ban hành báo cáo tổng hợp',
  'report.corrected': 'Lập báo cáo thay bản đã ban hành',
  'obligation.added': 'Đặt nghĩa vụ báo cáo',
  'obligation.changed': 'Sửa nghĩa vụ báo cáo',
  'guide.saved': 'Ghi bài hướng dẫn bằng tiếng khác',
  'guide.removed': 'Bỏ bài hướng dẫn bằng tiếng khác',
} as const
export type LogEvent = keyof typeof LOG_EVENTS

type PrefixOf<Event extends string> = Event extends `${infer Prefix}.${string}` ? Prefix : never

/** What is asked of the log together, by what its events begin with. A question with a person takes fourteen events at most. */
export const LOG_GROUPS = {
  seats: ['seat', 'request'],
  codes: ['code', 'person'],
  looks: ['access', 'paper', 'roll', 'persons'],
  units: ['village', 'figures'],
  imports: ['import'],
  teams: ['team', 'channel'],
  rules: ['composition'],
  reports: ['report'],
  templates: ['guide'],
  settings: ['obligation'],
} as const satisfies Record<string, readonly PrefixOf<LogEvent>[]>
export type LogGroup = keyof typeof LOG_GROUPS

export const eventsIn = (group: LogGroup): LogEvent[] => eventsOf(...LOG_GROUPS[group])

/** The events that begin so. */
export function eventsOf(...prefixes: PrefixOf<LogEvent>[]): LogEvent[] {
  const all: readonly string[] = prefixes
  return (Object.keys(LOG_EVENTS) as LogEvent[]).filter(event => all.includes(event.split('.')[0]!))
}

/**
 * `log/{eventId}`: what was done, by whom, about whom, where and why; written by the functions alone, once an event,
 * and never changed. Persons are named by id only. `team` or `unit` is the place (both null for none), `province`,
 * `district` and `commune` its area. `subject`: the report, obligation or guide that it is about, as it is called; `until`:
 * how long an access was opened for; `record`: the decision that it rests on.
 */
export const logEntry = z.strictObject({
  v: version,
  what: z.enum(Object.keys(LOG_EVENTS) as LogEvent[]),
  by: id,
  about: z.nullable(id),
  team: z.nullable(id),
  unit: z.nullable(id),
  province: z.nullable(id),
  district: z.nullable(id),
  commune: z.nullable(id),
  subject: z.optional(text(200)),
  before: z.nullable(text(300)),
  after: z.nullable(text(300)),
  reason: z.nullable(text(300)),
  until: z.optional(instant),
  record: z.optional(id),
  at: instant,
})
export type LogEntry = z.infer<typeof logEntry>
