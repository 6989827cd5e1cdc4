import * as z from 'zod/mini'
import type { Skill } from './skill'
import { ALL_PARTS, level, LEVELS, SKILLS } from './skill'
import type { Level, Part } from './skill'
import { forEach } from './for-each'
import { day, id, instant, line, text, version } from './shape'

/** Keys of the persons of a household, at most fifteen. */
export const MAX_RESIDENTS = 15
export const RESIDENT_KEYS = Array.from({ length: MAX_RESIDENTS }, (_, index) => `p${index + 1}`)

/** What a resident has. */
export const POSSESSIONS = ['vneid', 'dvc', 'store', 'phone', 'data'] as const
export type Possession = typeof POSSESSIONS[number]

export const resident = z.string().check(z.regex(/^p(?:[1-9]|1[0-5])$/))
const keyOf = (names: readonly string[]) => z.string().check(z.regex(new RegExp(`^p(?:[1-9]|1[0-5])_(?:${names.join('|')})$`)))

/**
 * The sheet of a household: everything a person may say about it. It is flat on purpose: a resident's level
 * stands under `levels.p1_pay`, so two phones that change different things merge, and the rules can bound all of it.
 * A resident whose name is empty has been taken off the sheet. `removed`: it was registered by mistake.
 */
export const sheet = z.strictObject({
  label: line(60),
  village: id,
  lane: line(40),
  house: line(10),
  landmark: line(80),
  kind: z.enum(['normal', 'business', 'farming', 'other']),
  status: z.enum(['active', 'moved', 'split', 'merged', 'removed']),
  consent: z.enum(['notAsked', 'agreed', 'declined']),
  consentOn: z.nullable(day),
  consentBy: z.nullable(id),
  residents: z.record(resident, line(40)),
  levels: z.record(keyOf(SKILLS), level),
  has: z.record(keyOf(POSSESSIONS), z.boolean()),
  parts: z.record(keyOf(ALL_PARTS), z.boolean()),
  nucleus: z.nullable(resident),
  helper: z.nullable(id),
  remote: z.boolean(),
  priority: z.boolean(),
  inGroup: z.boolean(),
})
export type Sheet = z.infer<typeof sheet>

/** A change of a sheet: only the fields and map entries that change. */
export const sheetPatch = z.partial(sheet)
export type SheetPatch = z.infer<typeof sheetPatch>

/** The last visit, kept on the household so that a list needs no facts. */
export const lastVisit = z.strictObject({
  on: day,
  by: id,
  met: z.enum(['met', 'absent', 'later']),
  note: text(500),
})

/** `teams/{teamId}/households/{householdId}`: the projection of the household's facts. `last` is the newest of them. */
export const household = z.extend(sheet, {
  v: version,
  visit: z.nullable(lastVisit),
  last: id,
  updatedAt: instant,
})
export type Household = z.infer<typeof household>

export const BLANK_SHEET: Omit<Sheet, 'village'> = {
  label: '',
  lane: '',
  house: '',
  landmark: '',
  kind: 'normal',
  status: 'active',
  consent: 'notAsked',
  consentOn: null,
  consentBy: null,
  residents: {},
  levels: {},
  has: {},
  parts: {},
  nucleus: null,
  helper: null,
  remote: false,
  priority: false,
  inGroup: false,
}

/** What remains of a household that declined: that a house stands there. */
export function declinedSheet(sheet: Sheet, on: string, by: string): Sheet {
  const { village, lane, house, kind, status } = sheet
  return { ...BLANK_SHEET, village, lane, house, kind, status, consent: 'declined', consentOn: on, consentBy: by }
}

/** A sheet on which no person stands, as before consent was given. */
export function withoutResidents(sheet: Sheet): Sheet {
  return { ...sheet, residents: {}, levels: {}, has: {}, parts: {}, nucleus: null }
}

/** Whether a sheet says nothing that its people have not agreed to: no person without consent, no name of a house that declined. */
export function keepsConsent(sheet: Sheet): boolean {
  const entries = [sheet.residents, sheet.levels, sheet.has, sheet.parts].flatMap(map => Object.keys(map))
  if (sheet.consent !== 'agreed' && (entries.length > 0 || sheet.nucleus !== null))
    return false
  return sheet.consent !== 'declined' || (sheet.label === '' && sheet.landmark === '')
}

/** A resident as screens show him. */
export interface Resident {
  key: string
  name: string
  levels: Record<Skill, Level>
  has: Record<Possession, boolean>
  parts: Part[]
}

/** `p1` → `{ dvc: 'p1_dvc', … }`: made once, for a list of hundreds of sheets looks up thousands of them. */
const FIELDS_OF = forEach(RESIDENT_KEYS, key => forEach([...SKILLS, ...POSSESSIONS, ...ALL_PARTS], thing => `${key}_${thing}`))

/** The residents of a sheet, in the order in which they were noted. Of few are parts known: a long list must not look for all of each. */
export function residentsOf(sheet: Pick<Sheet, 'residents' | 'levels' | 'has' | 'parts'>): Resident[] {
  const parts = new Set(Object.keys(sheet.parts).filter(key => sheet.parts[key]))
  return RESIDENT_KEYS.filter(key => sheet.residents[key]).map((key) => {
    const fields = FIELDS_OF[key]!
    return {
      key,
      name: sheet.residents[key]!,
      levels: forEach(SKILLS, skill => sheet.levels[fields[skill]] ?? LEVELS[0]),
      has: forEach(POSSESSIONS, thing => sheet.has[fields[thing]] ?? false),
      parts: parts.size ? ALL_PARTS.filter(part => parts.has(fields[part])) : [],
    }
  })
}
