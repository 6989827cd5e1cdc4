import type { Activity } from '@tung-ngo/domain/fact'
import type { Resident, Sheet } from '@tung-ngo/domain/household'
import type { PhotoRef } from '@tung-ngo/domain/photo'
import type { Level, Part, Skill } from '@tung-ngo/domain/skill'
import { formatPhoto } from '@tung-ngo/domain/photo'
import { declinedSheet, RESIDENT_KEYS } from '@tung-ngo/domain/household'
import { clean } from '@tung-ngo/domain/text'

/** What a visit form holds. Keys of levels and has are those of the sheet: `p1_pay`, `p1_vneid`. */
export interface VisitForm {
  /** The day; empty stands for today, whenever that is: a draft may lie overnight. */
  on: string
  consent: Sheet['consent']
  /** People first noted in this visit. */
  newcomers: Record<string, string>
  residents: string[]
  skills: Skill[]
  levels: Record<string, Level>
  has: Record<string, boolean>
  parts: Part[]
  note: string
  need: string
  services: string
  platform: string
  photos: PhotoRef[]
}

export type Met = NonNullable<Activity['met']>
type VisitFields = Pick<Activity, 'kind' | 'village'> & Partial<Activity>

/** A form for a house. Its only person is chosen already; where several live, nobody is: a choice made for one goes unseen. */
export function blankVisit(sheet: Pick<Sheet, 'consent'>, residents: readonly Resident[]): VisitForm {
  return {
    on: '', consent: sheet.consent, newcomers: {}, residents: residents.length === 1 ? [residents[0]!.key] : [], skills: [], levels: {}, has: {}, parts: [],
    note: '', need: '', services: '', platform: '', photos: [],
  }
}

/** A key that no person of the sheet ever had; undefined when the sheet is full. */
export function freeKey(sheet: Pick<Sheet, 'residents'>, newcomers: Record<string, string>): string | undefined {
  return RESIDENT_KEYS.find(key => !(key in sheet.residents) && !(key in newcomers))
}

/** The sheet after the visit. Nothing of it is kept that its people did not agree to. */
export function sheetAfter(before: Sheet, form: VisitForm, met: Met, by: string): Sheet {
  if (met !== 'met')
    return before
  if (form.consent === 'declined')
    return declinedSheet(before, form.on, by)
  if (form.consent === 'notAsked')
    return before
  const answered = before.consent === 'agreed' ? {} : { consent: form.consent, consentOn: form.on, consentBy: by }
  const taught = (key: string) => form.residents.includes(key.slice(0, key.indexOf('_'))) && form.skills.includes(key.slice(key.indexOf('_') + 1) as Skill)
  const levels = Object.fromEntries(Object.entries(form.levels).filter(([key]) => taught(key)))
  const has = Object.fromEntries(Object.entries(form.has).filter(([key]) => form.residents.includes(key.slice(0, key.indexOf('_')))))
  const parts = Object.fromEntries(form.residents.flatMap(key => form.parts.map(part => [`${key}_${part}`, true])))
  const onlyOne = Object.keys(before.residents).length === 0 && Object.keys(form.newcomers).length === 1
  return {
    ...before,
    ...answered,
    residents: { ...before.residents, ...form.newcomers },
    levels: { ...before.levels, ...levels },
    has: { ...before.has, ...has },
    parts: { ...before.parts, ...parts },
    nucleus: before.nucleus ?? (onlyOne ? Object.keys(form.newcomers)[0]! : null),
  }
}

/** The activity of the visit: only what was filled in. */
export function visitFields(sheet: Sheet, form: VisitForm, met: Met): VisitFields {
  const base: VisitFields = { kind: 'visit', village: sheet.village, met, ...filled({ note: clean(form.note) }) }
  if (met !== 'met' || form.consent === 'declined')
    return base
  const named: Partial<Activity> = form.consent === 'agreed'
    ? { residents: form.residents, skills: form.residents.length ? form.skills : [], parts: form.parts, photos: form.photos.map(formatPhoto) }
    : {}
  const services = form.services.split('\n').map(clean).filter(Boolean)
  return { ...base, ...filled({ ...named, services, need: clean(form.need), platform: clean(form.platform) }) }
}

/** Without empty texts and lists. */
function filled<T extends Record<string, unknown>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => (value as string | unknown[]).length > 0)) as Partial<T>
}
