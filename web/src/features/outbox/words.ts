import type { ActivityKind, ChangeKind } from '@tung-ngo/domain/fact'

export const words = {
  title: 'Sổ gửi',
  kept: 'Chưa gửi xong thì vẫn còn nguyên trên máy.',
  sendNow: 'Gửi ngay',
  returned: 'Trả lại',
  because: (reason: string) => `Vì: ${reason[0]!.toLowerCase()}${reason.slice(1)}`,
  editAndSend: 'Sửa và gửi lại',
  sendAgain: 'Gửi lại',
  look: 'Xem lại',
  hide: 'Thu lại',
  sending: 'Đang gửi',
  here: 'Còn trên máy này',
  received: (clock: string) => `Đã nhận ${clock}`,
  receivedToday: (count: number) => `Đã nhận hôm nay · ${count}`,
  receivedEarlier: 'Đã nhận trước đó',
  offline: 'Không có sóng, cứ ghi bình thường.',
  offlineText: 'Có mạng là máy tự gửi.',
  openToSend: 'Máy này chỉ gửi khi đang mở Từng Ngõ: có mạng thì mở ra một lúc.',
  emptyTitle: 'Không còn việc chờ gửi',
  emptyText: 'Việc ghi trên máy này sẽ hiện ở đây cho tới khi sổ nhận.',
  allReceived: (clock: string) => `Không còn việc chờ gửi. Đã nhận hết lúc ${clock}.`,
  drop: 'Bỏ việc này',
  dropTitle: 'Bỏ việc này?',
  dropText: 'Việc này chưa tới sổ. Bỏ rồi thì không lấy lại được.',
  keep: 'Giữ lại',
  detail: 'Chi tiết',
  inTeam: (team: string) => `ghi cho ${team}`,
} as const

export const CONTENT_WORDS = {
  kind: 'Việc',
  on: 'Ngày',
  madeAt: 'Ghi lúc',
  met: 'Gặp',
  skills: 'Kỹ năng',
  attendees: 'Người dự',
  turns: 'Lượt hướng dẫn',
  place: 'Nơi làm',
  services: 'Dịch vụ',
  need: 'Cần giúp',
  note: 'Ghi chú',
  lessons: 'Rút kinh nghiệm',
  reason: 'Lý do',
  names: 'Người trong nhà',
} as const

export const KIND_WORDS: Record<ActivityKind | ChangeKind, string> = {
  visit: 'Tới nhà',
  session: 'Buổi hướng dẫn',
  class: 'Lớp học',
  meeting: 'Họp tổ',
  counter: 'Trực hỗ trợ',
  school: 'Ở trường',
  market: 'Ở chợ',
  register: 'Ghi hộ mới',
  correct: 'Sửa hộ',
  withdraw: 'Rút lại một việc',
  probe: 'Kiểm tra',
}

export const MET_WORDS = { met: 'Có gặp', absent: 'Vắng nhà', later: 'Hẹn lại' } as const
