import type { ActivityKind, EQUIPMENT } from '@tung-ngo/domain/fact'
import type { IconName } from '../../ui/icons'

export type SharedKind = Exclude<ActivityKind, 'visit'>

export const KIND_WORDS: Record<SharedKind, { name: string, about: string, icon: IconName }> = {
  session: { name: 'Buổi hướng dẫn chung', about: 'Ở nhà văn hóa, sân đình, nhà dân', icon: 'users' },
  class: { name: 'Lớp học', about: 'Học theo bài, có người dạy', icon: 'graduation-cap' },
  meeting: { name: 'Họp, sinh hoạt', about: 'Nói trong họp bản, họp chi hội', icon: 'building' },
  counter: { name: 'Trực điểm hỗ trợ', about: 'Ở xã, bưu điện, điểm công cộng', icon: 'landmark' },
  school: { name: 'Ở trường học', about: 'Với học sinh, phụ huynh', icon: 'school' },
  market: { name: 'Ở chợ', about: 'Với bà con buôn bán', icon: 'shopping-basket' },
}

export const EQUIPMENT_WORDS: Record<typeof EQUIPMENT[number], string> = {
  phone: 'Điện thoại',
  laptop: 'Máy tính',
  scanner: 'Máy quét',
  other: 'Thứ khác',
}

export const words = {
  title: 'Ghi nhận',
  which: 'Ghi lượt tới nhà',
  find: 'Tìm nhà; không cần gõ dấu',
  noneFound: (query: string) => `Không thấy hộ nào tên “${query}”.`,
  addHouse: 'Thêm hộ mới',
  other: 'Ghi hoạt động khác',
  record: 'Ghi',
  place: 'Ở đâu?',
  placeHelp: 'Ví dụ: nhà văn hóa bản, chợ phiên',
  village: 'Ở bản, thôn, tổ dân phố nào?',
  wholeCommune: 'Cả xã',
  attendees: 'Số người có mặt',
  turns: 'Lượt người được hướng dẫn',
  turnsHelp: 'Một người được chỉ hai việc là hai lượt',
  skills: 'Đã hướng dẫn gì?',
  audience: 'Chủ yếu là ai?',
  noAudience: 'Chưa ghi',
  heads: 'Mỗi nhóm mấy người?',
  headsHelp: 'Nhớ nhóm nào thì ghi nhóm ấy',
  headsOf: (sum: number, attendees: number) => `Đã ghi ${sum.toLocaleString('vi-VN')} trên ${attendees.toLocaleString('vi-VN')} người có mặt`,
  parts: 'Phần nào?',
  services: 'Dịch vụ đã làm cùng',
  servicesHelp: 'Mỗi dịch vụ một dòng',
  platform: 'Ứng dụng, nền tảng',
  need: 'Bà con cần gì?',
  equipment: 'Dùng thiết bị gì?',
  lessons: 'Kinh nghiệm rút ra',
  programme: 'Chương trình, chiến dịch',
  note: 'Ghi chú',
  save: 'Lưu',
  needCount: 'Chưa ghi số người có mặt.',
  moreTurns: 'Có lượt mà chưa chọn kỹ năng nào. Chọn ít nhất một kỹ năng.',
  missingCount: 'số người có mặt',
  missingSkill: 'kỹ năng của các lượt hướng dẫn',
  done: (name: string, attendees: number) => `Đã ghi: ${name.toLowerCase()}, ${attendees.toLocaleString('vi-VN')} người`,
}
