import type { Sheet } from '@tung-ngo/domain/household'
import type { Dice } from '../../../scripts/seed/random'
import { BLANK_SHEET, declinedSheet, keepsConsent, POSSESSIONS, RESIDENT_KEYS } from '@tung-ngo/domain/household'
import { LEVELS, SKILLS } from '@tung-ngo/domain/skill'

export function newSheet(dice: Dice, village: string): Sheet {
  const agreed = dice.chance(0.8)
  const sheet: Sheet = { ...BLANK_SHEET, village, consent: agreed ? 'agreed' : 'notAsked', priority: dice.chance(0.1) }
  return agreed ? { ...sheet, residents: { p1: 'A', p2: 'B' } } : sheet
}

/** What a visitor changes on a sheet. */
export function changed(dice: Dice, before: Sheet, on: string, by: string): Sheet {
  let sheet = structuredClone(before)
  for (let times = dice.int(1, 4); times > 0; times--)
    sheet = dice.pick(sheet.consent === 'agreed' ? WITH_CONSENT : WITHOUT)(sheet, dice, on, by)
  return keepsConsent(sheet) ? sheet : before
}

type Change = (sheet: Sheet, dice: Dice, on: string, by: string) => Sheet

const FLAGS: Change = (sheet, dice) => ({ ...sheet, [dice.pick(['inGroup', 'remote', 'priority'] as const)]: dice.chance(0.6) })
const STATUS: Change = (sheet, dice) => dice.chance(0.2) ? { ...sheet, status: dice.pick(['active', 'moved', 'removed'] as const) } : { ...sheet, status: 'active' }

const WITHOUT: Change[] = [
  FLAGS,
  (sheet, dice, on, by) => dice.chance(0.7) ? { ...sheet, consent: 'agreed', consentOn: on, consentBy: by } : declinedSheet(sheet, on, by),
]

/** Somebody whose key is in use; he may have been taken off. */
const somebody = (sheet: Sheet, dice: Dice) => dice.pick(Object.keys(sheet.residents).length > 0 ? Object.keys(sheet.residents) : ['p1'])

const LEVEL: Change = (sheet, dice) => {
  const person = somebody(sheet, dice)
  const skills = dice.chance(0.4) ? SKILLS : [dice.pick(SKILLS)]
  return { ...sheet, levels: { ...sheet.levels, ...Object.fromEntries(skills.map(skill => [`${person}_${skill}`, dice.chance(0.6) ? 'does' : dice.pick(LEVELS)])) } }
}
const HAS: Change = (sheet, dice) => ({ ...sheet, has: { ...sheet.has, [`${somebody(sheet, dice)}_${dice.pick(POSSESSIONS)}`]: dice.chance(0.8) } })

const WITH_CONSENT: Change[] = [
  LEVEL,
  LEVEL,
  LEVEL,
  HAS,
  HAS,
  FLAGS,
  STATUS,
  (sheet, dice) => ({ ...sheet, residents: { ...sheet.residents, [RESIDENT_KEYS[dice.int(0, 4)]!]: 'C' } }),
  // taken off the sheet, or back on it
  (sheet, dice) => ({ ...sheet, residents: { ...sheet.residents, [somebody(sheet, dice)]: dice.chance(0.5) ? '' : 'D' } }),
  (sheet, dice) => ({ ...sheet, nucleus: dice.chance(0.3) ? null : somebody(sheet, dice) as Sheet['nucleus'] }),
  (sheet, dice, on, by) => ({ ...sheet, helper: dice.chance(0.5) ? by : null }),
  (sheet, dice, on, by) => dice.chance(0.05) ? declinedSheet(sheet, on, by) : sheet,
]
