import { POSSESSIONS, RESIDENT_KEYS } from './household'
import type { Sheet, SheetPatch } from './household'
import type { CountedSheet } from './household-state'
import { applyPatch } from './sheet-patch'
import { LEVELS, SKILLS } from './skill'

/**
 * A counted sheet as one short string, as it stands in the ledger:
 * `active|agreed|hg2|1:32000vd,2:00000`: status, consent, flags (h helper, g group, r remote, p priority,
 * digits = nucleus), then per resident his number, five levels and what he has. Names are not in it. `-1:32000vd` was
 * taken off the sheet, or is not on it yet: as on the sheet itself, what was said of him comes back with his name.
 */
export function encodeSheet(sheet: CountedSheet): string {
  const nucleus = sheet.nucleus?.slice(1) ?? ''
  const flags = FLAGS.filter(([, field]) => sheet[field]).map(([letter]) => letter).join('')
  const named = new Set([sheet.residents, sheet.levels, sheet.has].flatMap(map => Object.keys(map)).map(name => name.split('_')[0]))
  const residents = RESIDENT_KEYS.filter(key => named.has(key)).flatMap((key) => {
    const levels = SKILLS.map(skill => LEVELS.indexOf(sheet.levels[`${key}_${skill}`] ?? 'none')).join('')
    const has = POSSESSIONS.filter(thing => sheet.has[`${key}_${thing}`]).map(thing => LETTERS[thing]).join('')
    const code = `${key.slice(1)}:${levels}${has}`
    return sheet.residents[key] ? [code] : code.endsWith(':00000') ? [] : [`-${code}`]
  })
  return [sheet.status, sheet.consent, flags + nucleus, residents.join(',')].join('|')
}

export function decodeSheet(code: string): CountedSheet {
  const [status, consent, flags, residents] = code.split('|') as [Sheet['status'], Sheet['consent'], string, string]
  const sheet: CountedSheet = { status, consent, residents: {}, levels: {}, has: {}, parts: {}, nucleus: null, helper: null, remote: false, priority: false, inGroup: false }
  const nucleus = flags.replace(/\D/g, '')
  sheet.nucleus = nucleus ? `p${nucleus}` : null
  sheet.helper = flags.includes('h') ? SOMEBODY : null
  sheet.inGroup = flags.includes('g')
  sheet.remote = flags.includes('r')
  sheet.priority = flags.includes('p')
  for (const [, gone, number, levels, has] of residents.matchAll(/(-?)(\d+):(\d{5})([a-z]*)/g)) {
    const key = `p${number}`
    sheet.residents[key] = gone ? '' : SOMEBODY
    SKILLS.forEach((skill, index) => sheet.levels[`${key}_${skill}`] = LEVELS[Number(levels![index])]!)
    for (const thing of POSSESSIONS)
      sheet.has[`${key}_${thing}`] = has!.includes(LETTERS[thing])
  }
  return sheet
}

/** The code after a patch; `undefined` stands for a household not seen before. */
export function patchCode(code: string | undefined, patch: SheetPatch): string {
  return encodeSheet(applyPatch(code ? decodeSheet(code) : EMPTY, patch))
}

const SOMEBODY = '•'
const EMPTY: CountedSheet = decodeSheet('active|notAsked||')
const FLAGS = [['h', 'helper'], ['g', 'inGroup'], ['r', 'remote'], ['p', 'priority']] as const
const LETTERS = { vneid: 'v', dvc: 'd', store: 's', phone: 'p', data: 'i' } as const
