import { AUDIENCES } from '@tung-ngo/domain/audience'
import type { Skill } from '@tung-ngo/domain/skill'
import type { IconName } from '../../ui/icons'

/** To whom one speaks: the audiences that are counted, and two whose first words differ though they are counted among these. */
export const SCRIPT_AUDIENCES = [...AUDIENCES, 'student', 'minority'] as const
export type ScriptAudience = typeof SCRIPT_AUDIENCES[number]

/** What a step's picture shows: a phone with this on its screen, and where the thumb goes. */
export interface StepPicture { icon: IconName, screen: string, thumb: 'top' | 'middle' | 'bottom' | 'none' }

/** One thing to do, said as to somebody who holds the phone. */
interface Step { text: string, picture: StepPicture }

/** How to bring up and show one skill: data, one set a language. */
interface Guide {
  /** Why the house should want it, in one sentence. */
  why: string
  steps: Step[]
  /** What to say first, to whom; `general` where nothing fits better. */
  scripts: Partial<Record<ScriptAudience, string>> & { general: string }
  /** What shows that the person can do it alone. */
  check: string
}

export interface GuideSet { lang: string, guides: Record<Skill, Guide> }
