import type { ActivityKind } from '@tung-ngo/domain/fact'

export const words = {
  title: 'Ảnh hoạt động',
  sub: 'Ảnh làm chứng của từng buổi, từng lượt',
  count: (count: number, kilobytes: string) => `${count} ảnh · ${kilobytes} KB`,
  by: (name: string) => `${name} ghi`,
  came: (count: number, heads: string) => `${count.toLocaleString('vi-VN')} người có mặt${heads && `: ${heads}`}`,
  see: 'Xem ảnh',
  loading: 'Đang tải ảnh',
  photo: (number: number, caption: string) => caption ? `Ảnh ${number}: ${caption}` : `Ảnh ${number}`,
  missing: (number: number) => `Ảnh ${number} không có trong sổ: còn trên máy người ghi, hoặc đã bỏ trước khi gửi.`,
  unsent: (number: number) => `Ảnh ${number} còn trên máy này, chưa gửi.`,
  remove: (number: number) => `Xóa ảnh ${number}`,
  removeAsk: { title: 'Xóa ảnh này khỏi hệ thống?', text: 'Ảnh mất hẳn, không lấy lại được. Việc đã ghi và các số vẫn giữ; chỗ ảnh ghi lại ai xóa, lúc nào.', stay: 'Giữ lại ảnh', go: 'Xóa ảnh' },
  removed: (number: number, when: string, who: string) => `Ảnh ${number} đã xóa, ${when}, ${who}`,
  somebody: 'một người trong tổ',
  notRemoved: 'Chưa xóa được. Xóa ảnh cần mạng; ra chỗ có sóng rồi thử lại.',
  mayNotRemove: 'Chỉ người gửi ảnh, tổ trưởng và tổ phó xóa được ảnh này.',
  empty: 'Chưa có ảnh nào',
  emptyText: 'Thêm ảnh khi ghi lượt tới nhà, buổi hướng dẫn hay buổi học; ảnh hiện ở đây sau khi sổ nhận.',
  denied: 'Ảnh chỉ tổ xem được. Cán bộ xã mở sổ hộ của tổ, có ghi lý do, rồi xem.',
  toHouseholds: 'Mở sổ hộ của tổ',
  failed: 'Chưa tải được. Chỉ xem ảnh mới cần mạng; ra chỗ có sóng rồi thử lại.',
  again: 'Thử lại',
}

export const KIND_WORDS: Record<ActivityKind, string> = {
  visit: 'Lượt tới nhà',
  session: 'Buổi hướng dẫn chung',
  class: 'Lớp học',
  meeting: 'Họp, sinh hoạt',
  counter: 'Trực điểm hỗ trợ',
  school: 'Ở trường học',
  market: 'Ở chợ',
}
