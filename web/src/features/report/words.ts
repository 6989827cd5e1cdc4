export const words = {
  title: (month: number) => `Báo cáo tháng ${month}`,
  lead: (month: number) => `Báo cáo của tháng ${month} lấy số từ đây.`,
  asOf: (time: string) => `Số liệu đến ${time}`,
  waiting: (count: number) => `${count} việc còn trên máy này chưa tính vào đây.`,
  none: 'Chưa tải được số của tổ',
  noneText: 'Có mạng là máy tự tải. Việc ghi vẫn làm bình thường.',
  empty: 'Tháng này chưa có lượt nào. Bấm Ghi nhận để ghi lượt đầu tiên.',
  work: 'Việc trong tháng',
  households: 'Hộ dân của tổ',
  others: 'Hoạt động khác',
  late: (count: number) => `${count} việc ghi muộn, sau khi tháng đã chốt, tính bổ sung.`,
  month: 'Tháng',
}

export const FLOWS: [string, string][] = [
  ['acts.visit', 'Lượt tới nhà gặp được'],
  ['visits.absent', 'Lượt vắng nhà, hẹn lại'],
  ['households.visited', 'Hộ đã tới'],
  ['turns', 'Lượt người được hướng dẫn'],
  ['residents.guided', 'Người được hướng dẫn tại nhà'],
  ['attendees', 'Người dự buổi chung'],
  ['members.active', 'Người của tổ có ghi việc'],
]

export const ACTS: [string, string][] = [
  ['acts.session', 'Buổi hướng dẫn chung'],
  ['acts.class', 'Lớp học'],
  ['acts.meeting', 'Họp, sinh hoạt'],
  ['acts.counter', 'Trực điểm hỗ trợ'],
  ['acts.school', 'Ở trường học'],
  ['acts.market', 'Ở chợ'],
]

export const STOCKS: [string, string][] = [
  ['hh.covered', 'Đã phổ cập'],
  ['hh.oneDoesAll', 'Có người làm được cả năm kỹ năng'],
  ['hh.has.vneid', 'Có người có VNeID'],
  ['hh.has.dvc', 'Có tài khoản Dịch vụ công'],
  ['hh.helped', 'Có người của tổ giúp'],
  ['hh.inGroup', 'Trong nhóm của bản'],
  ['hh.declined', 'Không đồng ý ghi'],
]
