import { daysBetween, formatDay } from '../day'
import type { Day } from '../period'
import type { Digest, Duty } from './reminder-plan'

/** A message that people pass on by hand stays short. */
const MAX_TEXT = 600

/** What a person is told of his reports: names, deadlines, and the very form of each. */
export function digestText({ name, day, duties }: Digest): string {
  const head = `${name}: ${duties.length} báo cáo chưa gửi.`
  return fitted(head, duties.map(duty => `\n${duty.title}, ${duty.place}: ${deadlineText(duty.dueOn, day)}. ${duty.link}`), rest => `\nVà ${rest} báo cáo khác.`)
}

/** What is passed on to one team that is late. */
export function urgingText({ title, place, dueOn, link, persons }: Duty, today: Day): string {
  const names = persons.map(({ name }) => name).join(', ')
  return fitted(`${place}${names && ` (${names})`}: chưa nhận được ${lowerFirst(title)}, ${deadlineText(dueOn, today)}. Gửi tại ${link}`, [], () => '')
}

/** A late team as the list names it: its place, and the name of its leader. */
export interface LateTeam { place: string, leader: string | null }

/** The list of those who did not send, for the group of a unit; `of`: the word for them. */
export function lateListText(report: { title: string, dueOn: Day, expected: number, of: string, link: string }, late: LateTeam[], today: Day): string {
  const head = `${report.title}, ${deadlineText(report.dueOn, today)}: ${late.length} trên ${report.expected} ${report.of} chưa gửi. Gửi tại ${report.link}`
  return fitted(head, late.map(({ place, leader }) => `\n- ${place}${leader ? ` (${leader})` : ''}`), rest => `\nVà ${rest} ${report.of} khác.`)
}

/** `hạn 30/11, còn 3 ngày` */
export function deadlineText(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn)
  const remaining = left > 0 ? `còn ${left} ngày` : left === 0 ? 'hôm nay' : `quá ${-left} ngày`
  return `hạn ${formatDay(dueOn, today)}, ${remaining}`
}

/** Head and as many whole items as there is room for, with a word for those that are left. */
function fitted(head: string, items: string[], others: (rest: number) => string): string {
  for (let shown = items.length; shown > 0; shown--) {
    const text = head + items.slice(0, shown).join('') + (shown < items.length ? others(items.length - shown) : '')
    if (text.length <= MAX_TEXT)
      return text
  }
  return items.length > 0 ? head + others(items.length) : head
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
