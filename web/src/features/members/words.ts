import type { MEMBER_KINDS } from '@tung-ngo/domain/member'

export const KIND_WORDS: Record<typeof MEMBER_KINDS[number], string> = { local: 'Tại chỗ', official: 'Cán bộ, công chức' }

export const words = {
  title: 'Thành viên các tổ',
  denied: 'Danh sách thành viên chỉ cán bộ của xã xem được. Đổi sang vai cán bộ xã để xem.',
  missing: 'Không có đơn vị này.',
  failed: 'Chưa tải được danh sách. Kiểm tra mạng rồi thử lại.',
  back: 'Tổ và thành viên',
  about: (people: string, teams: string) => `${people} người trong ${teams} tổ. Ai ở hai tổ thì có hai dòng. Bấm tên để mở danh sách của tổ.`,
  none: 'Chưa có ai trong các tổ',
  noneText: 'Thêm người trong danh sách của từng tổ, hoặc nhập từ Excel.',
  importing: 'Nhập từ Excel',
  search: 'Tìm tên, tổ, số điện thoại',
  name: 'Họ tên',
  team: 'Tổ',
  role: 'Vai',
  kind: 'Thành phần',
  organisation: 'Tổ chức',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  joinedOn: 'Vào tổ từ',
  confirmed: 'Xã xác nhận',
  yes: 'Đã xác nhận',
  notYet: 'Chưa xác nhận',
  unsaid: 'Chưa ghi',
  leaders: 'Tổ trưởng, tổ phó',
  noPhone: 'Chưa có số điện thoại',
  officials: 'Cán bộ, công chức',
} as const
