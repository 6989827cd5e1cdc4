import type { HouseRow } from '../../team/view'
import { sheet as schema } from '../../schemas'
import type { Sheet } from '@tung-ngo/domain/household'
import { clean, fold, looksLikeIdentityNumber } from '@tung-ngo/domain/text'
import { blankSheet } from './sheet-form'
import { listWords as words } from './list-words'

/** A house of a typed or pasted list; `number` is its line, from 1. `problem` says why it cannot be registered yet. */
export interface HouseLine { number: number, sheet: Sheet, problem?: string }

/** As `fold` leaves it: typed with or without accents. */
const LANE = /^(?:ngo|ngach|hem|xom|doi|duong|khu|to|pho|day)(?![a-z])/
const HOUSE = /^(?:(?:số nhà|nhà số|nhà|số)\s*)?(\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,2})$/iu
const NUMBERING = /^(?:\d{1,3}[.)]\s*|[-•*+]\s+)/

/**
 * Reads a village's list, a house a line: name, then lane, house number and landmark in any order, between commas,
 * semicolons, tabs (as Excel pastes) or dashes. A line that ends with a colon names the lane of those that follow.
 */
export function readHouseLines(text: string, village: string, rows: readonly HouseRow[]): HouseLine[] {
  let lane = ''
  const lines: HouseLine[] = []
  for (const [index, raw] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const line = raw.trim().replace(NUMBERING, '').trim()
    if (line.endsWith(':'))
      lane = clean(line.slice(0, -1))
    else if (line)
      lines.push({ number: index + 1, sheet: sheetOf(line, lane, village) })
  }
  return withProblems(lines, rows)
}

function sheetOf(line: string, lane: string, village: string): Sheet {
  const [label = '', ...rest] = line.split(/\s*[,;\t]\s*|\s+[-–]\s+/).map(clean)
  const found = { lane, house: '', landmark: [] as string[] }
  for (const part of rest.filter(Boolean)) {
    const house = HOUSE.exec(part)?.[1]
    if (house && !found.house)
      found.house = house
    else if (LANE.test(fold(part)))
      found.lane = part
    else
      found.landmark.push(part)
  }
  return { ...blankSheet(village, found.lane), label, house: found.house, landmark: found.landmark.join(', ') }
}

/** Houses of one name are told apart by lane, number or landmark, in the list as in the book. */
function withProblems(lines: HouseLine[], rows: readonly HouseRow[]): HouseLine[] {
  const inBook = new Set(rows.filter(({ sheet }) => sheet.status === 'active').map(({ sheet }) => whoIs(sheet)))
  const inList = new Map<string, number>()
  return lines.map((line) => {
    const key = whoIs(line.sheet)
    const first = inList.get(key)
    inList.set(key, first ?? line.number)
    const problem = problemOf(line.sheet) ?? (inBook.has(key) ? words.inBook : first === undefined ? undefined : words.twice(first))
    return problem ? { ...line, problem } : line
  })
}

const whoIs = ({ label, lane, house, landmark }: Sheet) => [label, lane, house, landmark].map(fold).join('|')

function problemOf(sheet: Sheet): string | undefined {
  if (looksLikeIdentityNumber([sheet.label, sheet.lane, sheet.house, sheet.landmark].join(' ')))
    return words.identityNumber
  if (!/\p{L}/u.test(sheet.label) && !sheet.house)
    return words.noName
  const issue = schema.safeParse(sheet).error?.issues[0]
  return issue && `${words.field(String(issue.path[0]))}: ${issue.message}`
}
