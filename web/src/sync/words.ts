import type { Day } from '@tung-ngo/domain/period'
import { formatDay } from '@tung-ngo/domain/day'

/** Why an act was returned, and what to do. */
export const REASONS = {
  seatGone: 'Không còn ở tổ này. Việc này vẫn giữ trên máy; báo tổ trưởng để gửi giúp.',
  unknownHousehold: 'Hộ này chưa có trong sổ của tổ. Gửi việc ghi hộ trước, rồi sửa và gửi lại việc này.',
  goneHousehold: 'Hộ này không còn ở tổ. Xem lại sổ hộ, rồi sửa và gửi lại, hoặc bỏ việc này.',
  declined: 'Hộ này đã không đồng ý cho ghi. Bỏ phần ghi về từng người, rồi gửi lại.',
  tooOld: (on: Day) => `Ngày ${formatDay(on)} đã quá một năm, sổ không nhận nữa. Xem lại ngày rồi gửi lại.`,
  notYet: (on: Day) => `Ngày ${formatDay(on)} còn chưa tới. Xem lại ngày giờ trên máy, sửa ngày rồi gửi lại.`,
  reportChanged: 'Báo cáo này đã gửi, hoặc người khác đã sửa. Mở báo cáo xem lại; muốn sửa nữa, nhờ nơi nhận trả lại.',
  reportClosed: 'Kỳ báo cáo này chưa mở hoặc đã đóng. Nhờ nơi nhận mở lại rồi gửi.',
  refused: 'Sổ không nhận nội dung này. Xem lại từng ô, sửa rồi gửi lại; vẫn không được thì báo cán bộ xã.',
} as const

/** Of an event in a register. */
export const OVERTAKEN = 'Việc này đã được người khác làm trước, hoặc đã sang bước khác. Mở sổ xem lại rồi làm tiếp.'
