import type { Day } from '@tung-ngo/domain/period'
import type { Cell } from './report-document'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `163.410`; `4,68` */
export const formatFigure = (value: number): string => number.format(value)

/** A cell as it is read: `163.410`, `41,8%`; empty where nobody knows. */
export function formatCell(cell: Cell): string {
  if (typeof cell === 'number')
    return formatFigure(cell)
  return typeof cell === 'object' ? cell ? `${formatFigure(cell.percent)}%` : '' : cell
}

/** Days below 10 and the months 1 and 2 carry a zero, so that nothing is written in before them: `05/02/2026`, `30/9/2023`. */
export function adminDay(day: Day): string {
  const { date, month, year } = partsOf(day)
  return `${date}/${month}/${year}`
}

/** `Sơn La, ngày 03 tháng 10 năm 2023`; room to write where there is no day yet. */
export function placeAndDay(place: string, day: Day | null): string {
  const { date, month, year } = day ? partsOf(day) : { date: '     ', month: '     ', year: '         ' }
  return `${place}, ngày ${date} tháng ${month} năm ${year}`
}

/** `05/BC-UBND` of `5/BC-UBND`: numbers below 10 carry a zero; room to write where there is none yet. */
export function adminNumber(number: string): string {
  const plain = number.trim()
  const digits = /^\d+/.exec(plain)?.[0] ?? ''
  return `${digits ? digits.padStart(2, '0') : '       '}${plain.slice(digits.length)}`
}

function partsOf(day: Day) {
  const [year, month, date] = day.split('-') as [string, string, string]
  return { year, month: Number(month) > 2 ? String(Number(month)) : month, date }
}
