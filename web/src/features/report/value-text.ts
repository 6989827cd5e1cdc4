import type { FilledField } from '@tung-ngo/domain/reports/fill-report'
import { formatDay, parseDay } from '@tung-ngo/domain/day'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { words } from './form-words'

/** `1.234`; how many of a list; `4,6%`. */
export function valueText({ field, value }: Pick<FilledField, 'field' | 'value'>): string {
  if (value === null || value === '')
    return words.open
  if (typeof value === 'object')
    return String(value.length)
  const text = typeof value === 'number' ? value.toLocaleString('vi-VN') : String(value)
  const { kind } = FIELDS[field]
  return kind === 'percent' ? `${text}%` : kind === 'day' && parseDay(text) ? formatDay(text) : text
}
