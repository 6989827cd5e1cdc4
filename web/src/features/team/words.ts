import type { ORGANISATIONS } from '@tung-ngo/domain/member'
import type { TeamRole } from '@tung-ngo/domain/seat'

export const words = {
  title: 'Tổ của tôi',
  count: (count: number) => `${count} người, xếp theo tên`,
  me: 'tôi',
  call: (name: string) => `Gọi ${name}`,
  code: 'Mã đăng nhập',
  codeFor: (name: string) => `Làm mã đăng nhập cho ${name}`,
  noPhone: 'Không có số điện thoại',
  codeTitle: (name: string) => `Mã đăng nhập của ${name}`,
  codeText: 'Quét hình này bằng máy ảnh của máy kia, hoặc mở Từng Ngõ rồi gõ mã.',
  codeUntil: (time: string) => `Dùng một lần, đến ${time}. Chỉ đưa tận tay.`,
  qr: (code: string) => `Hình quét mở mã ${code}`,
  working: 'Đang làm mã',
  close: 'Xong',
  again: 'Thử lại',
  needsNetwork: 'Làm mã cần mạng. Có sóng rồi bấm lại.',
  notEntitled: 'Người này còn ngồi ở tổ khác, nên mã do cán bộ xã làm.',
  notOnRoll: 'Người này không còn trong danh sách của tổ.',
  denied: 'Chỉ tổ trưởng hoặc cán bộ xã làm được mã.',
  failed: 'Chưa làm được mã. Thử lại sau ít phút.',
  toCommune: 'Về số liệu của xã',
  rollTitle: 'Danh sách tổ',
  rollFailed: 'Chưa mở được danh sách của tổ này. Chỉ cán bộ của xã xem được; nếu đúng là xã mình thì xem lại mạng rồi thử lại.',
  loading: 'Chưa tải được danh sách của tổ. Có mạng là máy tự tải.',
}

export const ROLE_WORDS: Record<TeamRole, string> = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' }

export const ORGANISATION_WORDS: Record<typeof ORGANISATIONS[number], string> = {
  village_head: 'Trưởng bản, thôn, tổ dân phố',
  party_cell: 'Chi bộ',
  youth_union: 'Đoàn Thanh niên',
  police: 'Công an',
  women: 'Hội Phụ nữ',
  farmers: 'Hội Nông dân',
  culture_society_office: 'Phòng Văn hóa – Xã hội',
  commune_pc: 'UBND xã',
  teacher: 'Giáo viên',
  teacher_it: 'Giáo viên tin học',
  health: 'Y tế',
  post_telecom_bank: 'Bưu điện, viễn thông, ngân hàng',
  other: 'Tổ chức khác',
}
