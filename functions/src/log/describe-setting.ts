import type { GuideText } from '@tung-ngo/domain/guide'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Change } from './describe'
import type { Happening } from './write-log'
import { GUIDE_LANGUAGES } from '@tung-ngo/domain/guide'
import { obligationParts } from '@tung-ngo/domain/periods/obligation-words'
import { SKILL_WORDS } from '@tung-ngo/domain/skill-words'

/** Which reports a unit asks for was set or changed: what differs, part by part. */
export function describeObligation(unit: string, { before, after }: Change<Obligation>): Happening | null {
  if (!after)
    return null
  const [was, is] = [before ? obligationParts(before) : {}, obligationParts(after)]
  const changed = Object.keys(is).filter(part => is[part] !== (was[part] ?? ''))
  if (changed.length === 0)
    return null
  const lineOf = (parts: Record<string, string>) => changed.map(part => `${part}: ${parts[part] || 'chưa có'}`).join('; ')
  return { what: before ? 'obligation.changed' : 'obligation.added', place: { unit }, by: after.by, about: null, subject: after.name, before: before ? lineOf(was) : null, after: lineOf(is) }
}

export const guideTitle = ({ lang, skill }: Pick<GuideText, 'lang' | 'skill'>): string => `${SKILL_WORDS[skill]}, ${GUIDE_LANGUAGES[lang].name}`

/** A guide was written in another language, or anew. Who takes one away says so himself: nothing of him stands in the event. */
export function describeGuide(unit: string, { before, after }: Change<GuideText>): Happening | null {
  if (!after)
    return null
  const stateOf = ({ steps, recorded }: GuideText) => `${steps.length} bước, ${recorded === null ? 'không' : 'có'} lời đọc`
  return { what: 'guide.saved', place: { unit }, by: after.by, about: null, subject: guideTitle(after), before: before ? stateOf(before) : null, after: stateOf(after) }
}
