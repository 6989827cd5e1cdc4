import type { Breach } from '@tung-ngo/domain/composition/check'
import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import { ORGANISATION_WORDS } from '../../ui/organisation-words'
import { TEAM_ROLE_WORDS } from '../../ui/role-words'
import { STRENGTH_WORDS, words } from './words'

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
