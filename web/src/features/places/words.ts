import type { PlaceSeat } from '../../session/store'

export const words = {
  title: 'Chọn nơi làm việc',
  text: 'Việc ghi sau đây được tính cho nơi này. Đổi lúc nào cũng được, ở mục Thêm.',
  none: 'Không còn ở tổ nào',
  noneText: 'Hỏi tổ trưởng hoặc cán bộ xã.',
  noneUnsent: (count: number) => `${count} việc chưa gửi vẫn giữ trên máy; báo tổ trưởng để gửi giúp.`,
  outbox: 'Xem Sổ gửi',
  again: 'Xem lại danh sách',
  signOut: 'Đăng xuất',
  chosen: 'Đang chọn',
} as const

export const ROLE_WORDS: Record<PlaceSeat['role'], string> = {
  leader: 'Tổ trưởng',
  deputy: 'Tổ phó',
  member: 'Thành viên',
  officer: 'Cán bộ',
  viewer: 'Người xem',
  operator: 'Người vận hành',
}
