import type { Sheet } from '@tung-ngo/domain/household'
import type { HouseRow } from '../../team/view'
import type { Errors } from '../../ui/form'
import { BLANK_SHEET, declinedSheet, RESIDENT_KEYS, withoutResidents } from '@tung-ngo/domain/household'
import { clean, fold } from '@tung-ngo/domain/text'
import { formWords } from './form-words'

export const blankSheet = (village: string, lane: string): Sheet => ({ ...BLANK_SHEET, village, lane })

/** The sheet as it is recorded: texts cleaned, and nothing kept that the house did not agree to. */
export function finished(typed: Sheet, before: Sheet | undefined, on: string, by: string): Sheet {
  const sheet = {
    ...typed,
    label: clean(typed.label),
    lane: clean(typed.lane),
    house: clean(typed.house),
    landmark: clean(typed.landmark),
    residents: Object.fromEntries(Object.entries(typed.residents)
      .map(([key, name]) => [key, clean(name)] as const)
      .filter(([key, name]) => name || (before && key in before.residents))),
  }
  if (sheet.consent === 'notAsked')
    return withoutResidents({ ...sheet, consentOn: null, consentBy: null })
  const asked = before?.consent !== sheet.consent
  const [consentOn, consentBy] = asked ? [on, by] : [sheet.consentOn!, sheet.consentBy!]
  if (sheet.consent === 'declined')
    return declinedSheet(sheet, consentOn, consentBy)
  return withKnownNucleus({ ...sheet, consentOn, consentBy })
}

/** A person taken off the sheet is its nucleus no more, and nothing is said of him. */
function withKnownNucleus(sheet: Sheet): Sheet {
  const gone = Object.keys(sheet.residents).filter(key => !sheet.residents[key])
  const keep = <T>(map: Record<string, T>, blank: T) => Object.fromEntries(Object.entries(map).map(([key, value]) =>
    [key, gone.some(person => key.startsWith(`${person}_`)) ? blank : value]))
  return {
    ...sheet,
    levels: keep(sheet.levels, 'none'),
    has: keep(sheet.has, false),
    parts: keep(sheet.parts, false),
    nucleus: sheet.nucleus && sheet.residents[sheet.nucleus] ? sheet.nucleus : null,
  }
}

/** What must be there before a sheet can be saved; undefined when nothing is missing. */
export function missingOf(sheet: Sheet): string | undefined {
  const [wrong] = Object.keys(plainErrors(sheet))
  return wrong && (wrong === 'house' ? formWords.missingPlace : formWords.missingName)
}

/** What the schema cannot know: a house must be told from the others. */
export function plainErrors(sheet: Sheet): Errors {
  if (sheet.consent === 'declined')
    return clean(sheet.lane) || clean(sheet.house) ? {} : { house: formWords.needPlace }
  return clean(sheet.label) || clean(sheet.house) ? {} : { label: formWords.needName }
}

/** Another house of the same name in the same lane, which neither number nor landmark tells from this one. */
export function twinOf(rows: readonly HouseRow[], sheet: Sheet, own?: string): HouseRow | undefined {
  const name = fold(sheet.label)
  return name === ''
    ? undefined
    : rows.find(row => row.id !== own && fold(row.sheet.label) === name && fold(row.sheet.lane) === fold(sheet.lane) && fold(row.sheet.house) === fold(sheet.house)
      && (sheet.house !== '' || fold(row.sheet.landmark) === fold(sheet.landmark)))
}

/** A key that no person of the sheet ever had. */
export const nextKey = (sheet: Sheet) => RESIDENT_KEYS.find(key => !(key in sheet.residents))
