import type { Resident } from '@tung-ngo/domain/household'
import type { Level, Skill } from '@tung-ngo/domain/skill'
import type { VisitForm } from './form'
import { SKILL_WORDS } from '../../ui/skill-words'
import { words } from './words'

interface Person { key: string, name: string, known?: Resident | undefined }

/** So many people the sentence names. */
const NAMED = 2

/** What must be chosen before a visit can be saved; undefined when nothing is missing. */
export function missingOf({ consent, skills, residents }: Pick<VisitForm, 'consent' | 'skills' | 'residents'>): string | undefined {
  return consent === 'agreed' && skills.length > 0 && residents.length === 0 ? words.missingWho : undefined
}

/** What saving would leave out as the form stands. */
export function hintOf(form: VisitForm, people: readonly Person[]): string | undefined {
  if (form.consent !== 'agreed')
    return form.consent === 'notAsked' ? words.hintNotAsked : undefined
  if (form.residents.length === 0)
    return words.hintNobody
  for (const person of chosen(form, people)) {
    const skill = form.skills.find(skill => !levelOf(form, person, skill))
    if (skill)
      return words.hintLevel(person.name, SKILL_WORDS[skill].name)
  }
  return undefined
}

/** What was noted of whom: `Vợ làm được Thanh toán, đã có VNeID`; empty when nobody was guided. */
export function saidOf(form: VisitForm, people: readonly Person[]): string {
  if (form.consent !== 'agreed')
    return ''
  const said = chosen(form, people).map(person => `${person.name} ${aboutOf(form, person) || words.there}`)
  return [said.slice(0, NAMED).join('; '), said.length > NAMED && words.others(said.length - NAMED)].filter(Boolean).join(' ')
}

const chosen = (form: VisitForm, people: readonly Person[]) => people.filter(({ key }) => form.residents.includes(key))

function levelOf(form: VisitForm, { key, known }: Person, skill: Skill): Exclude<Level, 'none'> | undefined {
  const level = form.levels[`${key}_${skill}`] ?? known?.levels[skill]
  return level === 'none' ? undefined : level
}

/** Skills under the level that was reached, the furthest first; then what the person has now and had not. */
function aboutOf(form: VisitForm, person: Person): string {
  const skillsAt = (level: ReturnType<typeof levelOf>) => form.skills.filter(skill => levelOf(form, person, skill) === level).map(skill => SKILL_WORDS[skill].name).join(', ')
  const reached = ([['does', words.does], ['understands', words.understands], ['knows', words.knows], [undefined, words.shown]] as const)
    .flatMap(([level, word]) => skillsAt(level) ? [`${word} ${skillsAt(level)}`] : [])
  const got = (['vneid', 'dvc'] as const).filter(thing => form.has[`${person.key}_${thing}`] && !person.known?.has[thing]).map(thing => words.got[thing])
  return [...reached, ...got].join(', ')
}
