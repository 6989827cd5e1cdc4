import * as z from 'zod/mini'
import type { SheetPatch } from './household'
import { POSSESSIONS } from './household'
import { dayPattern } from './shape'
import { isMapField } from './sheet-patch'
import { ALL_PARTS, LEVELS, SKILLS } from './skill'

/**
 * A patch of a sheet as a fact carries it: a line for every field or entry that changes, `lane=Ngõ 3`,
 * `levels.p1_pay=does`, `helper=` (nobody). Flat, so that the rules can check all of it by one pattern.
 */
export const MAX_PATCH_LINES = 800

const ID = '[A-Za-z0-9_-]{1,40}'
const RESIDENT = 'p(?:[1-9]|1[0-5])'
const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`
const upTo = (max: number) => `[^\\n\\t]{0,${max}}`

const LINES = [
  `label=${upTo(60)}`,
  `village=${ID}`,
  `lane=${upTo(40)}`,
  `house=${upTo(10)}`,
  `landmark=${upTo(80)}`,
  'kind=(?:normal|business|farming|other)',
  'status=(?:active|moved|split|merged|removed)',
  'consent=(?:notAsked|agreed|declined)',
  `consentOn=(?:${dayPattern})?`,
  `(?:consentBy|helper)=(?:${ID})?`,
  `nucleus=(?:${RESIDENT})?`,
  '(?:remote|priority|inGroup)=(?:true|false)',
  `residents\\.${RESIDENT}=${upTo(40)}`,
  `levels\\.${RESIDENT}_${oneOf(SKILLS)}=${oneOf(LEVELS)}`,
  `has\\.${RESIDENT}_${oneOf(POSSESSIONS)}=(?:true|false)`,
  `parts\\.${RESIDENT}_${oneOf(ALL_PARTS)}=(?:true|false)`,
]

export const patchLine = z.string().check(z.regex(new RegExp(`^(?:${LINES.join('|')})$`, 'u')))

const NULLABLE = ['consentOn', 'consentBy', 'helper', 'nucleus']
const FLAGS = ['remote', 'priority', 'inGroup', 'has', 'parts']

/** Lines are in the order of the patch. */
export function patchLines(patch: SheetPatch): string[] {
  return Object.entries(patch).flatMap(([field, value]) => isMapField(field)
    ? Object.entries(value as Record<string, unknown>).map(([key, entry]) => `${field}.${key}=${entry}`)
    : [`${field}=${value ?? ''}`])
}

/** Of two lines about the same thing the later one stands. */
export function parsePatch(lines: readonly string[]): SheetPatch {
  const patch: Record<string, any> = {}
  for (const line of lines) {
    const at = line.indexOf('=')
    const [field, key] = line.slice(0, at).split('.') as [string, string?]
    const value = valueOf(field, line.slice(at + 1))
    if (key === undefined)
      patch[field] = value
    else
      (patch[field] ??= {})[key] = value
  }
  return patch
}

function valueOf(field: string, text: string): string | boolean | null {
  if (FLAGS.includes(field))
    return text === 'true'
  return text === '' && NULLABLE.includes(field) ? null : text
}

/** Lines that a house which declined may leave: nothing of its people, neither name nor landmark. */
const DECLINED = /^(?:village|lane|house|kind|status|consent|consentOn|consentBy|helper|remote|priority|inGroup)=|^(?:nucleus|label|landmark)=$/

/** A refusal leaves nothing of the household behind, in the fact that tells of it neither. */
export function respectsRefusal({ before = [], after = [] }: { before?: readonly string[] | undefined, after?: readonly string[] | undefined }): boolean {
  return !after.includes('consent=declined')
    || (before.every(line => line.startsWith('consent=')) && after.every(line => DECLINED.test(line)))
}
