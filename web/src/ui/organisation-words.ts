import type { ORGANISATIONS } from '@tung-ngo/domain/member'

/** Where members of a team come from. */
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
