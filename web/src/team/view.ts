import type { HouseholdState } from '@tung-ngo/domain/household-state'
import type { Day } from '@tung-ngo/domain/period'
import type { LocalHousehold } from '../sync/local'
import type { Status } from '../ui/StatusChip.vue'
import { daysBetween } from '@tung-ngo/domain/day'
import { householdState } from '@tung-ngo/domain/household-state'
import { SKILLS } from '@tung-ngo/domain/skill'
import { fold } from '@tung-ngo/domain/text'

/** A household as lists show it: the sheet, what follows from it, and the status in words. */
export interface HouseRow {
  id: string
  sheet: LocalHousehold
  state: HouseholdState
  status: Status
  /** `Nhà 8, ngõ Giếng Nước` */
  place: string
  /** What a search looks through, without accents; made when one searches. */
  readonly words: string[]
  /** The larger, the more is missing; 0 where nothing is. */
  need: number
}

export function viewHousehold(sheet: LocalHousehold): HouseRow {
  const state = householdState(sheet)
  let words: string[] | undefined
  return {
    id: sheet.id,
    sheet,
    state,
    status: statusOf(sheet, state),
    place: placeOf(sheet),
    need: needOf(sheet, state),
    get words() {
      return words ??= wordsOf(sheet, state)
    },
  }
}

function wordsOf(sheet: LocalHousehold, { residents }: HouseholdState): string[] {
  return fold([titleOf(sheet), sheet.lane, sheet.house, sheet.landmark, ...residents.map(({ name }) => name)].join(' ')).split(' ')
}

/** The name a household goes by; a house that declined has none. */
export function titleOf(sheet: Pick<LocalHousehold, 'label' | 'house' | 'lane'>): string {
  return sheet.label || placeOf(sheet) || 'Nhà chưa có tên'
}

export function placeOf({ house, lane }: Pick<LocalHousehold, 'house' | 'lane'>): string {
  return [house && `Nhà ${house}`, lane && laneTitle(lane)].filter(Boolean).join(', ')
}

/** The same, and what it is known by where it has no number: two houses of one name in one lane are told apart. */
export function whereIs(sheet: Pick<LocalHousehold, 'house' | 'lane' | 'landmark'>): string {
  return [placeOf(sheet), !sheet.house && sheet.landmark].filter(Boolean).join(', ')
}

/** `ngõ Giếng Nước`; a lane that already says what it is (`Xóm Trên`, `Đường 8`) says it in small letters. */
export function laneTitle(lane: string): string {
  return /^(?:ngõ|ngách|hẻm|xóm|đường|phố|tổ|khu|cụm|dãy)\s/i.test(lane) ? lane[0]!.toLowerCase() + lane.slice(1) : `ngõ ${lane}`
}

/** `Giếng Nước`, where there is little room. */
export const laneName = (lane: string): string => lane.replace(/^ngõ\s/i, '')

function statusOf(sheet: LocalHousehold, state: HouseholdState): Status {
  if (sheet.status !== 'active')
    return { tone: 'plain', icon: 'log-out', text: STATUS_WORDS[sheet.status] }
  if (sheet.consent === 'declined')
    return { tone: 'plain', icon: 'info', text: 'Không đồng ý ghi' }
  if (state.helped)
    return { tone: 'lua', icon: 'hand-helping', text: 'Có người giúp' }
  if (state.covered)
    return { tone: 'lua', icon: 'badge-check', text: 'Đã phổ cập' }
  if (!sheet.visit && state.residents.length === 0)
    return { tone: 'plain', icon: 'clock', text: 'Chưa tới' }
  if (sheet.consent === 'notAsked')
    return { tone: 'nghe', icon: 'circle-alert', text: 'Chưa hỏi ý' }
  return { tone: 'nghe', icon: state.somebodyHas.vneid ? 'circle-alert' : 'id-card', text: gapText(state) }
}

const STATUS_WORDS = { active: '', moved: 'Đã chuyển đi', split: 'Đã tách hộ', merged: 'Đã gộp hộ', removed: 'Đã bỏ khỏi sổ' }

/** `Thiếu VNeID, 3 kỹ năng` */
function gapText(state: HouseholdState): string {
  const gaps = gapsOf(state)
  return gaps.length ? `Thiếu ${gaps.join(', ')}` : 'Chưa ai làm đủ năm kỹ năng'
}

export function gapsOf(state: HouseholdState): string[] {
  const { somebodyHas, missing } = state
  return [
    !somebodyHas.vneid && 'VNeID',
    missing.length > 0 && `${missing.length} kỹ năng`,
    missing.length < SKILLS.length && !somebodyHas.dvc && 'tài khoản Dịch vụ công',
  ].filter(gap => gap !== false)
}

function needOf(sheet: LocalHousehold, state: HouseholdState): number {
  if (sheet.status !== 'active' || sheet.consent === 'declined' || state.covered)
    return 0
  const gaps = state.missing.length + (state.somebodyHas.vneid ? 0 : 2) + (state.somebodyHas.dvc ? 0 : 1)
  return Math.max(gaps, 1) + (sheet.priority ? 10 : 0)
}

/** Why a house is next, in a few words: far and long ago, what is missing, whose turn it is. */
export function reasonOf({ sheet, state, status, need }: HouseRow, today: Day): Status | undefined {
  const days = sheet.visit && daysBetween(sheet.visit.on, today)
  if (sheet.remote && days !== null && days >= 30)
    return { tone: 'nghe', icon: 'clock', text: `Ở xa, ${days} ngày chưa tới` }
  if (sheet.visit && sheet.visit.met !== 'met')
    return { tone: 'nghe', icon: 'clock', text: sheet.visit.met === 'later' ? 'Đã hẹn lại' : 'Lần trước vắng nhà' }
  if (need > 0)
    return status
  if (state.helped && (days === null || days >= 30))
    return { tone: 'lua', icon: 'hand-helping', text: 'Tới lượt giúp' }
  return undefined
}
