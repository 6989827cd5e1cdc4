import type { TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import { CHIENG_MUNG, NATION, NGHIA_GIANG, QUANG_NGAI, SON_LA } from './tree'

/**
 * Persons whom the demo lets one be. `unit` and `entry` say where on which roll a member stands (entry 1 leads);
 * `alsoIn` is a second roll, by unit and entry.
 */
export interface CastMember { name: string, unit: string, entry: number, role: TeamRole, alsoIn?: [unit: string, entry: number], hint: string }
export interface CastOfficer { name: string, unit: string, role: UnitRole, hint: string }

export const NA_XA = `${CHIENG_MUNG}-b1`
const NEIGHBOUR = `${CHIENG_MUNG}-b2`
export const EMPTY_VILLAGE = `${CHIENG_MUNG}-b3`
export const BIG_VILLAGE = `${CHIENG_MUNG}-b4`
const TWO_SEATS_VILLAGE = `${CHIENG_MUNG}-b5`
export const AN_TRANG = `${NGHIA_GIANG}-b1`

export const CAST_MEMBERS: CastMember[] = [
  { name: 'Huỳnh Thị Thanh Thủy', unit: AN_TRANG, entry: 1, role: 'leader', hint: 'Ba cấp, không có huyện; sổ hộ đầy đủ' },
  { name: 'Võ Quốc Khoa', unit: AN_TRANG, entry: 3, role: 'member', hint: 'Ghi lượt tới nhà ở Quảng Ngãi' },
  { name: 'Lò Văn Thoong', unit: NA_XA, entry: 1, role: 'leader', hint: 'Đang đi dở ngõ Giếng Nước hôm nay' },
  { name: 'Lò Thị Ngoan', unit: NA_XA, entry: 2, role: 'deputy', hint: 'Cùng tổ, xem được sổ của cả tổ' },
  { name: 'Quàng Văn Inh', unit: NA_XA, entry: 3, role: 'member', hint: 'Ghi lượt tới nhà, kể cả khi không có sóng' },
  { name: 'Cà Thị Duyên', unit: NA_XA, entry: 4, role: 'member', hint: 'Thêm một máy của cùng tổ' },
  { name: 'Tòng Văn Pâng', unit: NEIGHBOUR, entry: 1, role: 'leader', hint: 'Tổ bên cạnh: không thấy gì của bản Nà Xa' },
  { name: 'Hoàng Thị Lả', unit: NEIGHBOUR, entry: 4, role: 'member', hint: 'Thành viên tổ bên cạnh' },
  { name: 'Lường Văn Sơn', unit: TWO_SEATS_VILLAGE, entry: 1, role: 'leader', alsoIn: [CHIENG_MUNG, 8], hint: 'Hai vai: chọn nơi làm việc khi mở ứng dụng' },
  { name: 'Vàng A Chu', unit: EMPTY_VILLAGE, entry: 1, role: 'leader', hint: 'Sổ hộ còn trống' },
  { name: 'Nguyễn Hoàng Thị Phương Thảo', unit: BIG_VILLAGE, entry: 1, role: 'leader', hint: 'Tổ lớn nhất: 400 hộ' },
]

export const CAST_OFFICERS: CastOfficer[] = [
  { name: 'Đặng Ngọc Quỳnh', unit: NGHIA_GIANG, role: 'officer', hint: 'Cán bộ xã, mô hình không có huyện' },
  { name: 'Trương Minh Hải', unit: QUANG_NGAI, role: 'officer', hint: 'Số liệu 96 xã, phường, đặc khu' },
  { name: 'Cầm Thị Hoan', unit: CHIENG_MUNG, role: 'officer', hint: 'Xem danh sách tổ; mở sổ hộ khi có lý do' },
  { name: 'Hà Công Quyết', unit: '125-2023', role: 'officer', hint: 'Thấy con số, không thấy hộ nào' },
  { name: 'Bạc Minh Chiến', unit: SON_LA, role: 'officer', hint: 'Số liệu 12 huyện, thành phố như báo cáo 30/9/2023' },
  { name: 'Điêu Thị Nguyệt', unit: SON_LA, role: 'viewer', hint: 'Chỉ xem số liệu của tỉnh' },
  { name: 'Phạm Thu Uyên', unit: NATION, role: 'viewer', hint: 'Chỉ xem số liệu cả nước' },
  { name: 'Bùi Đức Trường', unit: NATION, role: 'operator', hint: 'Theo dõi hệ thống chạy' },
]

export const memberPid = (unit: string, entry: number) => `p-${unit}-${entry}`
export const officerPid = (officer: Pick<CastOfficer, 'unit' | 'role'>) => `p-${officer.unit}-${officer.role}`

/** Numbers of a block that is given to nobody: 0900 0xx xxx; the first hundred belong to the cast. */
export const fictitiousPhone = (number: number) => `+849000${String(number).padStart(5, '0')}`
export const castPhone = (index: number) => fictitiousPhone(index + 1)
