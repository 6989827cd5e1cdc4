import type { Member } from '../member'
import type { CompositionRule } from './rule'

/** A rule that a team does not keep: a warning, never a block. `found`: how many there are. */
export interface Breach { rule: CompositionRule, found: number }

/** Which of these rules the members of a team, those who count on the day asked, do not keep. */
export function checkComposition(members: readonly Pick<Member, 'role' | 'organisation'>[], rules: readonly CompositionRule[]): Breach[] {
  return rules.flatMap((rule) => {
    const found = members.filter(member => fills(member, rule)).length
    return found < rule.min || (rule.max !== null && found > rule.max) ? [{ rule, found }] : []
  })
}

function fills({ role, organisation }: Pick<Member, 'role' | 'organisation'>, { slot, organisations }: CompositionRule): boolean {
  return (slot === 'size' || slot === 'any' || slot === role) && (organisations.length === 0 || organisations.includes(organisation))
}
