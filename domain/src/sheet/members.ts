import type { ORGANISATIONS } from '../member'
import type { TeamRole } from '../seat'
import type { Columns } from './sheet'
import { plain, readChoice, readPhone, readText } from './cell'

/** A member of a team's roll as a sheet lists him (report form 3); `team` by its name. */
export interface MemberRow {
  team: string
  name: string
  role: TeamRole
  position: string | null
  organisation: typeof ORGANISATIONS[number] | null
  phone: string | null
}

export const MEMBER_COLUMNS: Columns<MemberRow> = {
  team: { heading: 'Tên tổ', also: ['Tổ', 'Tổ công nghệ số', 'Tổ CNSCĐ', 'Tổ CĐSCĐ'], required: true, read: readText(120) },
  name: { heading: 'Họ và tên', also: ['Họ tên', 'Tên thành viên', 'Thành viên'], required: true, read: readText(80) },
  role: {
    heading: 'Vai trò',
    also: ['Chức danh trong tổ', 'Nhiệm vụ trong tổ', 'Vai'],
    required: true,
    read: readChoice({ leader: ['Tổ trưởng', 'TT'], deputy: ['Tổ phó', 'Phó tổ trưởng', 'TP'], member: ['Thành viên', 'Tổ viên', 'TV'] }),
  },
  position: { heading: 'Chức vụ', also: ['Chức vụ, đơn vị công tác', 'Nghề nghiệp'], read: readText(80) },
  organisation: {
    heading: 'Tổ chức',
    also: ['Thành phần', 'Đơn vị', 'Đoàn thể'],
    read: readChoice({
      village_head: ['Trưởng thôn', 'Trưởng bản', 'Tổ trưởng tổ dân phố', 'Trưởng ấp', 'Trưởng khóm'],
      party_cell: ['Bí thư chi bộ', 'Chi bộ'],
      youth_union: ['Đoàn Thanh niên', 'Đoàn TN', 'Bí thư đoàn', 'Chi đoàn'],
      police: ['Công an', 'Công an viên', 'CA viên'],
      women: ['Hội Phụ nữ', 'Phụ nữ', 'Hội LHPN'],
      farmers: ['Hội Nông dân', 'Nông dân'],
      culture_society_office: ['Phòng Văn hóa - Xã hội', 'Văn hóa xã hội'],
      commune_pc: ['UBND xã', 'Ủy ban nhân dân xã', 'UBND phường', 'Công chức xã'],
      teacher: ['Giáo viên'],
      teacher_it: ['Giáo viên tin học', 'GV tin học'],
      health: ['Y tế', 'Trạm y tế', 'Y tế thôn bản'],
      post_telecom_bank: ['Bưu điện, viễn thông, ngân hàng', 'Bưu điện', 'Viễn thông', 'Ngân hàng'],
      other: ['Khác'],
    }),
  },
  phone: { heading: 'Số điện thoại', also: ['Điện thoại', 'SĐT', 'Di động', 'Số ĐT'], read: readPhone },
}

/** Who is the same person in the same team: by his number, without one by his name. */
export const memberKey = ({ team, name, phone }: MemberRow) => `${plain(team)}|${phone ?? plain(name)}`
