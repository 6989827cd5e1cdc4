import type { Level, Skill } from '@tung-ngo/domain/skill'
import { LEVEL_WORDS, SKILL_WORDS } from './skill-words'

/** What the five-bay house shows: the best person per skill, and how its roof stands. */
export interface HouseView {
  best: Record<Skill, Level>
  covered: boolean
  helped: boolean
}

/** Share of a bay that is filled. */
export const FILL: Record<Level, number> = { none: 0, knows: 1 / 3, understands: 2 / 3, does: 1 }

/** The whole house in one sentence, for readers. */
export function houseSentence({ best, covered, helped }: HouseView): string {
  const roof = helped ? 'Có người của tổ giúp.' : covered ? 'Đã phổ cập.' : 'Chưa phổ cập.'
  const bays = Object.entries(SKILL_WORDS).map(([skill, { name }]) => `${name}: ${LEVEL_WORDS[best[skill as Skill]].toLowerCase()}`)
  return `${roof} ${bays.join(', ')}`
}
