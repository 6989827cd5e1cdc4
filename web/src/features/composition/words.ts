import type { CompositionRule, Strength } from '@tung-ngo/domain/composition/rule'

export const LEVEL_WORDS: Record<CompositionRule['level'], string> = { commune: 'Tổ cấp xã', village: 'Tổ thôn, bản', any: 'Mọi tổ' }
export const SLOT_WORDS: Record<CompositionRule['slot'], string> = { size: 'Số người của tổ', leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên', any: 'Bất kỳ ai trong tổ' }
export const STRENGTH_WORDS: Record<Strength, string> = { must: 'Phải có', should: 'Nên có', info: 'Thường thấy' }

export const words = {
  title: 'Thành phần của tổ',
  about: 'Quy định của tỉnh về thành phần tổ. Tổ chưa đủ chỉ được nhắc, không bị chặn. Quyết định cũ theo quy định của ngày ký.',
  notProvince: 'Quy định về thành phần tổ là của tỉnh, thành phố.',
  missing: 'Không có nơi này.',
  failed: 'Chưa tải được. Xem lại mạng rồi thử lại.',
  none: 'Tỉnh chưa có quy định riêng',
  noneText: 'Các tổ được nhắc theo hướng dẫn chung của cả nước.',
  add: 'Thêm quy định',
  level: 'Cho tổ nào',
  slot: 'Vị trí',
  organisations: 'Người của (không chọn là ai cũng được)',
  min: 'Ít nhất',
  max: 'Nhiều nhất (để trống là không hạn)',
  strength: 'Mức',
  from: 'Áp dụng từ ngày',
  until: 'Ngừng từ ngày',
  source: 'Văn bản nói',
  reason: 'Căn cứ của lần sửa này',
  unsaid: 'Chưa chọn',
  noReason: 'Chưa ghi căn cứ.',
  notPast: 'Chỉ ngừng được từ hôm nay trở đi.',
  rule: 'Quy định',
  range: (min: number, max: number | null) => max === null ? `ít nhất ${min}` : min === max ? `${min}` : `${min} đến ${max}`,
  or: ' hoặc ',
  days: 'Áp dụng',
  since: (from: string, until: string | null) => until ? `${from} đến trước ${until}` : `từ ${from}`,
  states: { now: 'Đang áp dụng', later: 'Sẽ áp dụng', ended: 'Đã ngừng' },
  state: 'Tình trạng',
  end: 'Ngừng áp dụng',
  endOf: (name: string) => `Ngừng áp dụng: ${name}`,
  save: 'Lưu',
  saving: 'Đang lưu…',
  cancel: 'Thôi',
  reasons: {
    'past-changed': 'Quy định đã áp dụng thì chỉ ngừng được từ hôm nay trở đi. Tải lại trang rồi làm lại.',
    'not-entitled': 'Quy định này do cán bộ của tỉnh sửa.',
  } as Record<string, string>,
  notSaved: 'Chưa lưu được. Xem lại mạng rồi bấm lại.',
} as const
