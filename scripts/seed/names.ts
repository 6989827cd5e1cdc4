import type { Dice } from './random'

export type Gender = 'm' | 'f'
export interface PersonName { name: string, gender: Gender }

interface People { families: string[], men: string[], women: string[], manPrefix: string[], womanPrefix: string[] }

const THAI: People = {
  families: ['Lò', 'Lò', 'Quàng', 'Quàng', 'Cà', 'Tòng', 'Lường', 'Hoàng', 'Cầm', 'Vì', 'Lèo', 'Bạc', 'Điêu', 'Mè', 'Tếnh'],
  men: ['Thoong', 'Ánh', 'Khuyên', 'Pâng', 'Inh', 'Pản', 'Ọi', 'Biên', 'Thắng', 'Dũng', 'Xuân', 'Hặc', 'Tiên', 'Chiến', 'Sương', 'Phong', 'Yên', 'Ín', 'Păn', 'Toàn', 'Hiêng', 'Sơn'],
  women: ['Hặc', 'Ưởng', 'Ngoan', 'Duyên', 'Lả', 'Hiêng', 'Xuân', 'Mai', 'Phượng', 'Ín', 'Thơm', 'Diện', 'Chựa', 'Pâng', 'Bích', 'Hoan', 'Tươi', 'Kiêm', 'Nguyệt', 'Dương'],
  manPrefix: ['Văn', 'Văn', 'Văn', 'Đức', 'Minh'],
  womanPrefix: ['Thị'],
}
const HMONG: People = {
  families: ['Vàng', 'Giàng', 'Sồng', 'Mùa', 'Thào', 'Lầu', 'Tráng', 'Hờ', 'Sộng', 'Phàng'],
  men: ['Sếnh', 'Chu', 'Páo', 'Dếnh', 'Tủa', 'Lâu', 'Của', 'Sùng', 'Vừ', 'Nếnh', 'Chống', 'Thái'],
  women: ['Mỷ', 'Dua', 'Sua', 'Mai', 'Chứ', 'Pà', 'Dợ', 'Sông', 'Và', 'Ly'],
  manPrefix: ['A'],
  womanPrefix: ['Thị'],
}
const MUONG: People = {
  families: ['Đinh', 'Bùi', 'Hà', 'Quách', 'Cầm', 'Xa', 'Phùng'],
  men: ['Ểu', 'Thực', 'Nhiệm', 'Ọt', 'Tuấn', 'Điệp', 'Hợi', 'Quyết', 'Thành', 'Cường'],
  women: ['Ỏn', 'Nhịa', 'Thắm', 'Ểu', 'Hợi', 'Lan', 'Liên', 'Thoan', 'Hiền'],
  manPrefix: ['Văn', 'Công'],
  womanPrefix: ['Thị'],
}
const KINH: People = {
  families: ['Nguyễn', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đỗ', 'Bùi', 'Đặng', 'Hoàng'],
  men: ['Hùng', 'Tuấn', 'Bảo', 'Quang', 'Hải', 'Dũng', 'Nam', 'Trường', 'Khoa', 'Thịnh', 'Lợi', 'Phúc', 'Tài', 'Quyền', 'Ẩn'],
  women: ['Hằng', 'Thảo', 'Lan', 'Huệ', 'Yến', 'Thủy', 'Hòa', 'Quỳnh', 'Như', 'Uyên', 'Ngọc', 'Diễm', 'Thu', 'Hậu', 'Xuyến'],
  manPrefix: ['Văn', 'Đức', 'Quốc', 'Minh', 'Ngọc'],
  womanPrefix: ['Thị', 'Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Thanh', 'Hoàng Thị Phương', 'Thị Phượng Quỳnh'],
}
const COAST: People = {
  ...KINH,
  families: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Huỳnh', 'Đặng', 'Bùi', 'Đoàn', 'Trương', 'Tạ', 'Tôn', 'Ngô', 'Cao'],
  womanPrefix: [...KINH.womanPrefix, 'Nữ Huỳnh Thị Thanh'],
}
const HRE: People = {
  families: ['Phạm', 'Đinh', 'Hồ'],
  men: ['Rế', 'Ôi', 'Tréo', 'Vút', 'Deo', 'Nghề', 'Tới', 'Lúa'],
  women: ['Bê', 'Trầm', 'Rin', 'Thía', 'Vương', 'Nhế', 'Đoạt'],
  manPrefix: ['Văn'],
  womanPrefix: ['Thị'],
}
/** Xơ Đăng and Gié Triêng: one mark for men and women, one name. */
const XO_DANG: People = {
  families: [''],
  men: ['Thuận', 'Brôl', 'Đum', 'Hlơi', 'Jring', 'Khương', 'Niêm', 'Pherm', 'Thươn', 'Vớ'],
  women: ['Hlim', 'Blen', 'Djuk', 'Hngân', 'Sương', 'Thoa', 'Vưng', 'Nghiếp', 'Rin'],
  manPrefix: ['A'],
  womanPrefix: ['Y'],
}

export type Country = 'northwest' | 'muong' | 'coast' | 'hills' | 'highland'

const MIXES: Record<Country, [People, number][]> = {
  northwest: [[THAI, 0.66], [HMONG, 0.14], [KINH, 0.2]],
  muong: [[MUONG, 0.6], [THAI, 0.15], [HMONG, 0.1], [KINH, 0.15]],
  coast: [[COAST, 1]],
  hills: [[HRE, 0.6], [COAST, 0.4]],
  highland: [[XO_DANG, 0.6], [KINH, 0.4]],
}

/** A made-up name as people of that country bear it. */
export function makeName(dice: Dice, country: Country, gender: Gender = dice.chance(0.55) ? 'm' : 'f'): PersonName {
  const people = peopleOf(dice, country)
  const [prefixes, given] = gender === 'm' ? [people.manPrefix, people.men] : [people.womanPrefix, people.women]
  return { gender, name: [dice.pick(people.families), dice.pick(prefixes), dice.pick(given)].filter(Boolean).join(' ') }
}

/** Who lives where: Mường along the Đà in Phù Yên, Hrê and Cor in the hills of Quảng Ngãi, Xơ Đăng in its west. */
export function countryOf(path: readonly string[]): Country {
  if (path.includes('122-2023'))
    return 'muong'
  if (path.includes('14-2023'))
    return 'northwest'
  const code = path.find(id => /^2\d{4}-2025$/.test(id)) ?? ''
  if (code >= '23')
    return 'highland'
  return HILLS.some(([from, to]) => code >= from && code <= to) ? 'hills' : 'coast'
}

const HILLS = [['21115', '21158'], ['21289', '21362'], ['21484', '21539']] as const

function peopleOf(dice: Dice, country: Country): People {
  let rest = dice.next()
  return MIXES[country].find(([, share]) => (rest -= share) < 0)?.[0] ?? MIXES[country][0]![0]
}
