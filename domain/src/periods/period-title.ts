import { formatDay } from '../day'
import { formatMonth } from '../period'
import type { Span } from './span'

const QUARTERS = { Q1: 'Quý I', Q2: 'Quý II', Q3: 'Quý III', Q4: 'Quý IV' }
const HALVES = { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm' }

/** A period as people say it: `Tháng 11/2026`, `Quý IV/2026`, `Tuần 47/2026`; of an occasion its days. */
export function periodTitle({ key, from, to }: Span): string {
  const [, year, part] = /^(\d{4})(?:-(\d\d|W\d\d|[QH]\d))?$/.exec(key) ?? []
  if (!year)
    return from === to ? `Ngày ${formatDay(from)}` : `Từ ${formatDay(from)} đến ${formatDay(to)}`
  if (!part)
    return `Năm ${year}`
  if (part in QUARTERS)
    return `${QUARTERS[part as keyof typeof QUARTERS]}/${year}`
  if (part in HALVES)
    return `${HALVES[part as keyof typeof HALVES]} ${year}`
  return part.startsWith('W') ? `Tuần ${Number(part.slice(1))}/${year}` : formatMonth(key)
}
