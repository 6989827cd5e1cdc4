import type { Breach } from '@tung-ngo/domain/composition/check'
import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import type { MemberRow } from '@tung-ngo/domain/sheet/members'
import { TEAM_ROLE_WORDS } from '../../ui/role-words'
import { STRENGTH_WORDS, words } from './words'

const ORGANISATION_WORDS: Record<NonNullable<MemberRow['organisation']>, string> = {
  village_head: 'Trưởng thôn, bản',
  party_cell: 'Bí thư chi bộ',
  youth_union: 'Đoàn Thanh niên',
  police: 'Công an',
  women: 'Hội Phụ nữ',
  farmers: 'Hội Nông dân',
  culture_society_office: 'Phòng Văn hóa - Xã hội',
  commune_pc: 'Ủy ban nhân dân xã',
  teacher: 'Giáo viên',
  teacher_it: 'Giáo viên tin học',
  health: 'Y tế',
  post_telecom_bank: 'Bưu điện, viễn thông, ngân hàng',
  other: 'Khác',
}

/** `Tổ phó (Đoàn Thanh niên): có 0, cần 1 (nên có)`, with the document that says so. */
export function breachText({ rule, found }: Breach): string {
  return `${words.breach(slotOf(rule), found, rangeOf(rule))} (${STRENGTH_WORDS[rule.strength]}). ${rule.source}.`
}

function slotOf({ slot, organisations }: CompositionRule): string {
  const from = organisations.map(organisation => ORGANISATION_WORDS[organisation]).join(' hoặc ')
  if (slot === 'size' || (slot === 'any' && !from))
    return words.people
  return slot === 'any' ? from : from ? `${TEAM_ROLE_WORDS[slot]} (${from})` : TEAM_ROLE_WORDS[slot]
}

function rangeOf({ min, max }: CompositionRule): string {
  if (max === null)
    return words.atLeast(min)
  return min === max ? words.exactly(min) : min === 0 ? words.atMost(max) : words.between(min, max)
}
