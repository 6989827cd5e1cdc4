import * as z from 'zod/mini'
import { id, instant, text, version } from './shape'

/** Everything that the log tells of, with its words. A collection joins by its rows here. */
export const LOG_EVENTS = {
  'seat.given': 'Trao vai',
  'seat.changed': 'Đổi vai',
  'seat.ended': 'Thôi vai',
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
  'channel.added': 'Thêm nhóm, kênh',
  'channel.changed': 'Sửa nhóm, kênh',
  'channel.counted': 'Đếm người trong nhóm',
  'composition.changed': 'Sửa quy định thành phần tổ',
  'figures.stated': 'Khai số liệu của đơn vị',
  'import.done': 'Nhập từ Excel',
  'person.rested': 'Tạm nghỉ sau 12 tháng không dùng',
} as const
export type LogEvent = keyof typeof LOG_EVENTS

/**
 * `log/{eventId}`: what was done, by whom, about whom, where and why; written by the functions alone, once an event,
 * and never changed. Persons are named by id only. `team` or `unit` is the place (both null for none), `province`,
 * `district` and `commune` its area. `until`: how long an access was opened for;
 * `record`: the decision that it rests on.
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
  before: z.nullable(text(60)),
  after: z.nullable(text(60)),
  reason: z.nullable(text(300)),
  until: z.optional(instant),
  record: z.optional(id),
  at: instant,
})
export type LogEntry = z.infer<typeof logEntry>
