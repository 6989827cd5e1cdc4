import type { TeamLevel } from '@tung-ngo/domain/team'
import type { UnitLevel } from '@tung-ngo/domain/unit'

/** Children of each level, as a heading and after a number. */
export const CHILD_WORDS: Record<UnitLevel | 'team', { heading: string, some: string }> = {
  nation: { heading: 'Đơn vị', some: 'đơn vị' },
  province: { heading: 'Tỉnh, thành phố', some: 'tỉnh, thành phố' },
  district: { heading: 'Huyện, thành phố', some: 'huyện, thành phố' },
  commune: { heading: 'Xã, phường', some: 'xã, phường' },
  village: { heading: 'Thôn, bản', some: 'thôn, bản' },
  team: { heading: 'Tổ', some: 'tổ' },
}

export const TEAM_LEVEL_WORDS: Record<TeamLevel, string> = { commune: 'Tổ cấp xã', village: 'Tổ thôn, bản' }

export const GROUP_WORDS = { teams: 'Tổ', members: 'Thành viên', households: 'Hộ', month: 'Trong tháng' } as const

/** A column's words; `full` is for where its group does not stand above it. */
export const COLUMN_WORDS = {
  'ten': { short: 'Tên', full: 'Tên' },
  'to-xa': { short: 'Cấp xã', full: 'Tổ cấp xã' },
  'to-thon': { short: 'Thôn, bản', full: 'Tổ thôn, bản' },
  'tv-xa': { short: 'Cấp xã', full: 'Thành viên tổ cấp xã' },
  'tv-thon': { short: 'Thôn, bản', full: 'Thành viên tổ thôn, bản' },
  'thanh-vien': { short: 'Thành viên', full: 'Thành viên' },
  'khai-to': { short: 'Tổ khai', full: 'Tổ theo số khai' },
  'khai-tv': { short: 'Người khai', full: 'Thành viên theo số khai' },
  'ho': { short: 'Vào sổ', full: 'Hộ vào sổ' },
  'phu-cap': { short: 'Đã phổ cập', full: 'Hộ đã phổ cập' },
  'so-ho': { short: 'Trên số hộ', full: 'Đã phổ cập trên số hộ' },
  'da-phu-cap': { short: 'Đã phổ cập', full: 'Hộ đã phổ cập' },
  'mot-nguoi': { short: 'Một người đủ năm', full: 'Hộ có một người đủ năm kỹ năng' },
  'vneid': { short: 'Có VNeID', full: 'Hộ có người dùng VNeID' },
  'dvc': { short: 'Có tài khoản DVC', full: 'Hộ có tài khoản dịch vụ công' },
  'ai-giup': { short: 'Có người giúp', full: 'Hộ chưa ai làm được, đã có người giúp' },
  'buoi': { short: 'Buổi', full: 'Buổi hướng dẫn' },
  'lop': { short: 'Lớp', full: 'Lớp học' },
  'hop': { short: 'Họp', full: 'Cuộc họp có hướng dẫn' },
  'mot-cua': { short: 'Một cửa', full: 'Hướng dẫn ở bộ phận một cửa' },
  'tv-ghi': { short: 'Thành viên ghi', full: 'Thành viên có ghi nhận' },
  'toi-nha': { short: 'Tới nhà', full: 'Lượt tới nhà' },
  'luot': { short: 'Hướng dẫn', full: 'Lượt hướng dẫn' },
  'nguoi-du': { short: 'Người dự', full: 'Người dự' },
  'to-ghi': { short: 'Tổ có ghi', full: 'Tổ có ghi nhận' },
  'co-ghi': { short: 'Có ghi', full: 'Có ghi nhận' },
} as const

/** Parts of the goal, each counted on its own. */
export const PART_WORDS = {
  'hh.oneDoesAll': 'Một người làm đủ năm kỹ năng',
  'hh.spread': 'Đủ năm kỹ năng, nhờ nhiều người',
  'hh.has.vneid': 'Có người dùng VNeID',
  'hh.has.dvc': 'Có tài khoản dịch vụ công',
  'hh.helped': 'Chưa ai làm được, đã có người giúp',
  'hh.nobodyAble': 'Chưa ai làm được kỹ năng nào',
} as const

export const WORDS = {
  officials: 'Cán bộ',
  overview: 'Tổng quan',
  asOf: (clock: string, day: string) => `Số liệu đến ${clock}, ${day}`,
  teamsRecorded: (fraction: string) => `${fraction} tổ có ghi nhận`,
  period: 'Tháng xem',
  print: 'In trang này',
  covered: 'Hộ đã phổ cập',
  registered: 'Hộ đã vào sổ',
  active: 'Tổ có ghi nhận',
  teams: 'Tổ',
  members: 'Thành viên',
  month: (month: string) => `Việc trong ${month}`,
  visits: 'lượt tới nhà',
  turns: 'lượt hướng dẫn',
  attendees: 'người dự',
  atCommune: 'cấp xã',
  atVillage: 'thôn, bản',
  declared: (count: string) => `${count} theo số khai`,
  households: 'hộ',
  team: 'tổ',
  stated: (based: string, communes: string) => `${based}/${communes}\u00A0xã`,
  noBase: 'Chưa xã nào khai số hộ nên chưa tính tỷ lệ',
  noBaseHere: 'Xã chưa khai số hộ nên chưa tính tỷ lệ',
  moreElsewhere: (count: string) => `Cả nơi chưa khai: ${count} hộ`,
  skills: 'Hộ có người làm được, theo kỹ năng',
  parts: 'Từng phần của phổ cập',
  caption: (heading: string, title: string) => `${heading} của ${title}`,
  captionNation: (heading: string) => `${heading} cả nước`,
  total: (title: string) => `Cả ${title}`,
  search: 'Tìm theo tên',
  filters: { silent: 'Có tổ chưa ghi nhận', unstated: 'Còn xã chưa khai số hộ' },
  silentTeam: 'Chưa ghi nhận',
  unstatedCommune: 'Chưa khai số hộ',
  dissolved: 'đã giải thể',
  noRate: 'chưa khai số hộ',
  offline: (clock: string) => `Chưa có mạng. Đang xem số lúc ${clock}. Có mạng là số tự mới.`,
  offlineNothing: 'Chưa có mạng nên chưa tải được số. Có mạng là số tự hiện.',
  failed: (clock: string) => `Chưa tải được số mới. Đang xem số lúc ${clock}.`,
  failedNothing: 'Chưa tải được số. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  denied: (place: string) => `Chỉ xem được từ ${place} trở xuống.`,
  deniedAll: 'Chưa được giao xem số của nơi nào.',
  missing: 'Không có đơn vị này. Xem lại đường dẫn.',
  goTo: (place: string) => `Xem ${place}`,
  empty: 'Chưa có tổ nào ở đây. Khi có tổ đầu tiên, số tự hiện tại trang này.',
  loading: 'Đang tải số liệu',
} as const
