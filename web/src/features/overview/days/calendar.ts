import type { Figures } from '@tung-ngo/domain/metric'
import type { Day, Month } from '@tung-ngo/domain/period'
import { addDays, firstDay, isoWeekday } from '@tung-ngo/domain/day'
import { lastDay, monthOf } from '@tung-ngo/domain/period'
import { formatNumber } from '../../../ui/desk/format'
import { shadeOf } from '../shade'

/** What a day can be asked for; its name stands in the address. Of `acts` the teams' ledgers tell, of `stocks` the closed months of every unit. */
export interface DayMeasure { id: string, metric: string, word: string, from: 'acts' | 'stocks' }

export const DAY_MEASURES: DayMeasure[] = [
  { id: 'toi-nha', metric: 'acts.visit', word: 'Lượt tới nhà', from: 'acts' },
  { id: 'luot', metric: 'turns', word: 'Lượt hướng dẫn', from: 'acts' },
  { id: 'buoi', metric: 'acts.session', word: 'Buổi hướng dẫn', from: 'acts' },
  { id: 'lop', metric: 'acts.class', word: 'Lớp học', from: 'acts' },
  { id: 'hop', metric: 'acts.meeting', word: 'Cuộc họp', from: 'acts' },
  { id: 'mot-cua', metric: 'acts.counter', word: 'Ở bộ phận một cửa', from: 'acts' },
  { id: 'nguoi-du', metric: 'attendees', word: 'Người dự', from: 'acts' },
  { id: 'to-ghi', metric: 'teams.active', word: 'Tổ có ghi', from: 'acts' },
  { id: 'vao-so', metric: 'households', word: 'Hộ vào sổ thêm', from: 'stocks' },
  { id: 'phu-cap', metric: 'hh.covered', word: 'Hộ phổ cập thêm', from: 'stocks' },
]

/** A day of the calendar: its count, how dark it is (`shadeOf`); null for days to come. */
export interface Cell { day: Day, date: number, count: string | null, shade: number }

/** The weeks of a month from Monday to Sunday; null where a day belongs to another month. */
export function weeksOf(month: Month, days: Record<Day, Figures>, metric: string, today: Day): (Cell | null)[][] {
  const [first, last] = [firstDay(month), lastDay(month)]
  const countOn = (day: Day) => days[day]?.[metric] ?? 0
  const most = Math.max(1, ...Object.keys(days).filter(day => monthOf(day) === month).map(countOn))
  const weeks: (Cell | null)[][] = []
  for (let monday = addDays(first, 1 - isoWeekday(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map(day => day < first || day > last
      ? null
      : { day, date: Number(day.slice(8)), count: day > today ? null : formatNumber(countOn(day)).replace('-', '−'), shade: day > today ? 0 : shadeOf(countOn(day), most) }))
  }
  return weeks
}
