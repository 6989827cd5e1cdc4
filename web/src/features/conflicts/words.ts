import { SKILLS } from '@tung-ngo/domain/skill'
import type { Skill } from '@tung-ngo/domain/skill'
import { SKILL_WORDS } from '../../ui/skill-words'

export const words = {
  title: 'Hai người ghi khác nhau',
  intro: 'Lời ghi sau đang đứng trong sổ. Hỏi lại rồi chọn, hoặc để như đang ghi.',
  none: 'Không có chỗ nào hai người ghi khác nhau',
  noneText: 'Chỉ tổ trưởng, tổ phó thấy trang này.',
  earlier: 'Ghi trước',
  later: 'Ghi sau, đang đứng',
  blank: 'để trống',
  takeEarlier: 'Lấy lời trước',
  letBe: 'Để như đang ghi',
  open: 'Xem sổ hộ',
  settled: 'Đã chọn',
  act: (house: string) => `Chọn lời ghi, ${house}`,
  somebody: 'Một người trong tổ',
} as const

const FIELDS: Record<string, string> = {
  label: 'Tên nhà', lane: 'Ngõ', house: 'Số nhà', landmark: 'Dễ nhận ra nhờ', village: 'Thôn, bản', kind: 'Loại hộ', status: 'Còn ở đây',
  consent: 'Đồng ý ghi', nucleus: 'Người nòng cốt', helper: 'Người giúp', remote: 'Ở xa', priority: 'Cần tới trước', inGroup: 'Trong nhóm Zalo',
}
const HAS: Record<string, string> = { vneid: 'VNeID', dvc: 'tài khoản Dịch vụ công', store: 'cửa hàng trên mạng', phone: 'điện thoại thông minh', data: 'mạng' }
const VALUES: Record<string, string> = {
  true: 'có', false: 'không', none: 'chưa biết', knows: 'biết', understands: 'hiểu', does: 'làm được', agreed: 'đồng ý', declined: 'không đồng ý', notAsked: 'chưa hỏi',
  active: 'còn ở', moved: 'đã chuyển đi', split: 'đã tách hộ', merged: 'đã gộp hộ', removed: 'bỏ khỏi sổ', normal: 'thường', business: 'kinh doanh', farming: 'làm nông', other: 'khác',
}

/** A field of a sheet in words: `Mốc dễ nhớ`, `Bà Ánh: Thanh toán`. `names`: the persons of the house by key. */
export function fieldWord(field: string, names: Record<string, string>): string {
  const [map, key = ''] = field.split('.')
  const [person = '', thing = ''] = key.split('_')
  const name = names[person] || 'Một người'
  if (map === 'residents')
    return `Tên: ${name}`
  if (map === 'levels')
    return `${name}: ${SKILLS.includes(thing as Skill) ? SKILL_WORDS[thing as Skill].name : thing}`
  return FIELDS[field] ?? `${name}: ${HAS[thing] ?? 'một phần kỹ năng'}`
}

/** A value in words; texts stand as they were written. `people`: names by id and by key. */
export function valueWord(value: string, people: (id: string) => string | undefined): string {
  return value === '' ? words.blank : VALUES[value] ?? people(value) ?? `“${value}”`
}
