import { formatDay } from '../day'
import { templateOf } from '../reports/report-templates'
import type { Obligation, ReporterKind } from './obligation'
import { occasionsOf } from './obligation'
import type { Cadence, Timing } from './timing'

export const CADENCE_WORDS: Record<Cadence, string> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: 'Sáu tháng một lần',
  year: 'Hằng năm',
  campaign: 'Theo đợt cao điểm',
  once: 'Một lần',
  event: 'Khi có việc',
}

export const ANCHOR_WORDS: Record<Timing['anchor'], string> = {
  lastMonth: 'Ngày trong tháng cuối kỳ',
  nextMonth: 'Ngày trong tháng sau kỳ',
  weekday: 'Thứ trong tuần (Thứ Hai là 1)',
  afterEnd: 'Số ngày sau ngày cuối kỳ',
}

export const NON_WORKING_WORDS: Record<Timing['nonWorking'], string> = {
  stay: 'Giữ nguyên hạn',
  before: 'Lùi về ngày làm việc trước',
  after: 'Dời sang ngày làm việc sau',
}

export const REPORTER_WORDS: Record<ReporterKind, string> = {
  villageTeams: 'Tổ thôn, bản',
  communeTeams: 'Tổ cấp xã',
  teams: 'Mọi tổ',
  communes: 'Xã, phường',
  districts: 'Huyện, thành phố',
  provinces: 'Tỉnh, thành phố',
}

/** What an obligation asks for, part by part, as its form names the parts. */
export function obligationParts({ name, reporters, template, timing, ...more }: Obligation): Record<string, string> {
  return {
    'Tên': name,
    'Ai phải gửi': REPORTER_WORDS[reporters],
    'Mẫu': template === null ? 'viết tự do' : templateOf(template).title,
    'Kỳ': CADENCE_WORDS[timing.cadence],
    'Hạn': `${timing.inclusive ? 'đến hết' : 'trước'} ${timing.day} (${ANCHOR_WORDS[timing.anchor].toLowerCase()})`,
    'Rơi vào ngày nghỉ': NON_WORKING_WORDS[timing.nonWorking],
    'Cấp dưới gửi sớm hơn': `${timing.innerDays} ngày`,
    'Trễ chưa tính muộn': `${timing.graceDays} ngày`,
    'Nhận sau hạn': timing.expiresAfter === null ? 'lúc nào cũng nhận' : `${timing.expiresAfter} ngày`,
    'Hiệu lực': `từ ${formatDay(timing.validFrom)}${timing.validTo ? ` đến trước ${formatDay(timing.validTo)}` : ''}`,
    'Đợt': occasionsOf(more).map(({ from, to }) => from === to ? formatDay(from) : `${formatDay(from)} đến ${formatDay(to)}`).join(', '),
  }
}
