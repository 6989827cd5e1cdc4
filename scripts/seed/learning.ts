import type { Sheet } from '@tung-ngo/domain/household'
import { BLANK_SHEET, POSSESSIONS } from '@tung-ngo/domain/household'
import type { Level, Part, Skill } from '@tung-ngo/domain/skill'
import { LEVELS, PARTS, SKILLS } from '@tung-ngo/domain/skill'
import type { House } from './houses'
import type { Dice } from './random'

/** The sheet of a house whose people have not heard the notice yet. */
export function unaskedSheet({ label, lane, house, landmark, kind, remote, priority }: House, village: string): Sheet {
  return { ...BLANK_SHEET, village, label, lane, house, landmark, kind, remote, priority }
}

/** The sheet after the notice was read and the house agreed: who lives there and what they can do already. */
export function agreedSheet(sheet: Sheet, house: House, dice: Dice, on: string, by: string): Sheet {
  const after: Sheet = { ...structuredClone(sheet), consent: 'agreed', consentOn: on, consentBy: by, inGroup: house.fate !== 'helped' && dice.chance(0.7) }
  house.people.forEach(({ name, ability }, index) => {
    const key = `p${index + 1}`
    after.residents[key] = name
    for (const skill of SKILLS) {
      const level = startLevel(ability + (dice.next() - 0.5) * 0.5, mostOf(house, index, skill))
      if (level !== 'none')
        after.levels[`${key}_${skill}`] = level
      if (level === 'does')
        noteParts(after, key, skill, 2, dice)
    }
    for (const thing of POSSESSIONS)
      after.has[`${key}_${thing}`] = ability + (dice.next() - 0.5) * 0.5 > EASE[thing] && !(house.noVneid && thing === 'vneid')
  })
  return after
}

/** How able one must be to have it already. */
const EASE = { vneid: 0.4, dvc: 0.55, store: 0.85, phone: 0.2, data: 0.35 }

const startLevel = (ability: number, most: Level): Level => lower(LEVELS[Math.min(3, Math.max(0, Math.floor(ability * 3.5)))]!, most)
const lower = (a: Level, b: Level): Level => LEVELS.indexOf(a) < LEVELS.indexOf(b) ? a : b

/** How far houses get that learn slowly, skill by skill. */
const SLOW_MOST: Level[][] = [
  ['knows', 'none', 'does', 'knows', 'none'],
  ['understands', 'knows', 'does', 'does', 'understands'],
  ['does', 'understands', 'does', 'knows', 'none'],
]

/** How far a resident of a house ever gets with a skill. */
function mostOf(house: House, index: number, skill: Skill): Level {
  switch (house.fate) {
    case 'helped': return 'knows'
    case 'slow': return SLOW_MOST[Number(house.house) % SLOW_MOST.length]![SKILLS.indexOf(skill)]!
    case 'spread': return (index === 0) === (skill === 'shop' || skill === 'local') ? 'does' : 'understands'
    default: return 'does'
  }
}

/** Position of the resident who learns most easily. */
function learnerOf({ people }: House): number {
  return people.reduce((best, { ability }, index) => ability > people[best]!.ability ? index : best, 0)
}

/** What a visit taught: the sheet after it, who learnt which skills, and the parts newly done. */
export interface Lesson { after: Sheet, residents: string[], skills: Skill[], parts: Part[] }

/** One visit's worth of guidance; no skills where there was nothing left to teach. */
export function teach(sheet: Sheet, house: House, dice: Dice, helper: string): Lesson {
  const after = structuredClone(sheet)
  if (house.fate === 'helped') {
    after.helper = helper
    return { after, residents: ['p1'], skills: [], parts: [] }
  }
  const index = house.fate === 'spread' ? dice.int(0, Math.min(1, house.people.length - 1)) : learnerOf(house)
  const key = `p${index + 1}`
  const levelOf = (skill: Skill) => after.levels[`${key}_${skill}`] ?? 'none'
  const open = SKILLS.filter(skill => LEVELS.indexOf(levelOf(skill)) < LEVELS.indexOf(mostOf(house, index, skill)))
  // A house that has learnt what it will is still practised with, mostly.
  const practised = dice.chance(0.7) ? [dice.pick(SKILLS)] : []
  const taught = new Set(open.length > 0 ? dice.shuffle(open).slice(0, house.fate === 'slow' ? 1 : dice.int(2, 3)) : practised)
  const skills = SKILLS.filter(skill => taught.has(skill))
  const parts = skills.flatMap((skill) => {
    const step = house.fate === 'slow' ? 1 : dice.chance(0.75) ? 3 : 1
    const level = lower(LEVELS[Math.min(3, LEVELS.indexOf(levelOf(skill)) + step)]!, mostOf(house, index, skill))
    after.levels[`${key}_${skill}`] = level
    return noteParts(after, key, skill, level === 'does' ? 3 : 1, dice)
  })
  noteAccounts(after, house, key, dice)
  if (SKILLS.filter(skill => levelOf(skill) === 'does').length >= 2)
    after.nucleus = key
  if (!after.inGroup && dice.chance(0.4))
    after.inGroup = true
  return { after, residents: skills.length > 0 ? [key] : [], skills, parts }
}

function noteAccounts(sheet: Sheet, house: House, key: string, dice: Dice): void {
  if (!house.noVneid && dice.chance(0.75))
    sheet.has[`${key}_vneid`] = true
  if (dice.chance(0.75))
    sheet.has[`${key}_dvc`] = true
  if (dice.chance(0.15))
    sheet.has[`${key}_store`] = true
}

function noteParts(sheet: Sheet, key: string, skill: Skill, count: number, dice: Dice): Part[] {
  const fresh = dice.shuffle<Part>(PARTS[skill]).filter(part => !sheet.parts[`${key}_${part}`]).slice(0, count)
  for (const part of fresh)
    sheet.parts[`${key}_${part}`] = true
  return fresh
}
