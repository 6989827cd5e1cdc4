import type { MEMBER_KINDS, ORGANISATIONS } from '../member'
import type { Day } from '../period'
import type { TeamRole } from '../seat'
import type { Columns } from './sheet'
import { plain, readChoice, readDay, readPhone, readText } from './cell'
import { COMMUNE_COLUMN } from './villages'

/** A member of a team's roll as a sheet lists him (report form 3); `team` by its name. `leftOn`: he is no member any more from that day. */
export interface MemberRow {
  commune: string | null
  team: string
  name: string
  role: TeamRole
  position: string | null
  organisation: typeof ORGANISATIONS[number] | null
  phone: string | null
  kind: typeof MEMBER_KINDS[number] | null
  joinedOn: Day | null
  leftOn: Day | null
}

export const MEMBER_COLUMNS: Columns<MemberRow> = {
  commune: COMMUNE_COLUMN,
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
      village_head: ['Trưởng thôn', 'Trưởng bản, thôn, tổ dân phố', 'Trưởng bản', 'Tổ trưởng tổ dân phố', 'Trưởng ấp', 'Trưởng khóm'],
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
      other: ['Khác', 'Tổ chức khác'],
    }),
  },
  phone: { heading: 'Số điện thoại', also: ['Điện thoại', 'SĐT', 'Di động', 'Số ĐT'], read: readPhone },
  kind: { heading: 'Diện', also: ['Kiêm nhiệm hay tại chỗ'], read: readChoice({ official: ['Kiêm nhiệm', 'Cán bộ kiêm nhiệm'], local: ['Tại chỗ', 'Người địa phương', 'Tình nguyện'] }) },
  joinedOn: { heading: 'Vào tổ từ ngày', also: ['Tham gia từ', 'Ngày vào tổ'], read: readDay },
  leftOn: { heading: 'Thôi từ ngày', also: ['Thôi tham gia từ', 'Ngày thôi'], read: readDay },
}

/** Who is the same person in the same team: by his number, without one by his name. Who leaves may leave his number to another. */
export const memberKey = ({ commune, team, name, phone, leftOn }: MemberRow): string => [plain(commune ?? ''), plain(team), phone === null || leftOn !== null ? plain(name) : phone, leftOn === null ? '' : 'left'].join('|')
