import { formatDay } from '../day'
import type { Day } from '../period'
import type { FilledField } from './fill-report'
import type { RegisterLines } from './register-lines'
import type { FieldId } from './report-field'

/** What the words of a report are drafted from: its fields, and what the figures do not say. */
export interface DraftSources {
  /** `xã Chiềng Mung` */
  unit: string
  /** `tháng 11/2026` */
  period: string
  asOf: Day
  /** `texts`: what the places wrote to it. */
  filled: (Pick<FilledField, 'field' | 'value'> & { texts?: unknown[] })[]
  registers: RegisterLines
  /** Names of those that did not send. */
  notSent: string[]
}

/** Sentences of the three parts that every form has: results, limits, tasks. A person edits them before they are issued. */
export interface Draft { results: string[], limits: string[], tasks: string[] }

const NAMED = 5

export function draftText({ unit, period, asOf, filled, registers: { difficulties, instruments }, notSent }: DraftSources): Draft {
  const numbers = new Map(filled.map(({ field, value }) => [field, typeof value === 'number' ? value : 0]))
  const count = (field: FieldId) => numbers.get(field) ?? 0
  const wrote = (field: FieldId) => filled.find(row => row.field === field)?.texts?.length ?? 0
  const [open, issued] = [difficulties.lines.length + difficulties.more, instruments.lines.length + instruments.more]
  const unsaid = open - Math.min(difficulties.lines.length, NAMED)
  const [teams, visits, households, gaps] = [count('communeTeams') + count('villageTeams'), count('visits'), count('households'), count('villagesWithoutTeam')]
  const work = listed([
    visits && `tới nhà ${number(visits)} lượt`,
    count('sessions') && `tổ chức ${number(count('sessions'))} buổi hướng dẫn chung`,
    count('classes') && `mở ${number(count('classes'))} lớp học`,
  ])
  const guided = listed([
    count('turns') && `${number(count('turns'))} lượt người được hướng dẫn`,
    count('people') && `${number(count('people'))} người được hướng dẫn tại nhà`,
    count('attendees') && `${number(count('attendees'))} người dự các buổi chung`,
  ])
  return {
    results: present([
      teams && `Đến ngày ${formatDay(asOf)}, ${unit} có ${number(teams)} tổ (${number(count('communeTeams'))} tổ cấp xã, ${number(count('villageTeams'))} tổ cấp thôn, bản)${count('members') ? ` với ${number(count('members'))} thành viên` : ''}.`,
      work && `Trong ${period}, các tổ đã ${work}.`,
      guided && `Có ${guided}.`,
      households && count('hhFiveSkills') && `${number(count('hhFiveSkills'))} trên ${number(households)} hộ (${number(count('hhFiveSkills') / households * 100)}%) có người làm được cả năm kỹ năng.`,
      issued > 0 && `Đã ban hành ${number(issued)} văn bản: ${named(instruments.lines, instruments.more, 'văn bản')}.`,
      count('trainingEvents') && `Đã mở ${number(count('trainingEvents'))} lớp tập huấn cho thành viên.`,
      count('membersTrained') && `Đã tập huấn cho ${number(count('membersTrained'))} lượt thành viên.`,
      wrote('models') && `${number(wrote('models'))} nơi nêu mô hình, cách làm hay.`,
      count('resolvedDifficulties') && `Đã tháo gỡ ${number(count('resolvedDifficulties'))} khó khăn.`,
    ]),
    limits: present([
      gaps && `Còn ${number(gaps)} thôn, bản chưa có tổ.`,
      notSent.length > 0 && `Còn ${number(notSent.length)} nơi chưa gửi báo cáo: ${named(notSent)}.`,
      ...difficulties.lines.slice(0, NAMED).map(line => `${sentence(line)} Chưa giải quyết xong.`),
      unsaid > 0 && `Và ${number(unsaid)} khó khăn khác chưa giải quyết xong.`,
    ]),
    tasks: present([
      gaps && `Thành lập tổ ở ${number(gaps)} thôn, bản còn lại.`,
      notSent.length > 0 && `Đôn đốc ${named(notSent)} gửi báo cáo.`,
      open > 0 && `Giải quyết ${number(open)} khó khăn còn lại, báo cáo cấp trên việc vượt thẩm quyền.`,
    ]),
  }
}

/** `163.410`; `4,68` */
const number = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 })
const present = (sentences: (string | 0 | false)[]) => sentences.filter(text => typeof text === 'string' && text !== '') as string[]
const sentence = (text: string) => /[.?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`

/** `a, b và c` */
function listed(parts: (string | 0)[]): string {
  const all = present(parts)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} và ${all.at(-1)}`
}

/** Names are never cut: the first ones whole, then how many more. */
function named(names: string[], more = 0, word = 'nơi'): string {
  const rest = names.length + more - NAMED
  return rest > 0 ? `${names.slice(0, NAMED).join(', ')} và ${number(rest)} ${word} khác` : listed(names)
}
