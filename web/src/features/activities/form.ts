import type { HeadCounts } from '@tung-ngo/domain/audience'
import type { Activity } from '@tung-ngo/domain/fact'
import type { PhotoRef } from '@tung-ngo/domain/photo'
import type { Part, Skill } from '@tung-ngo/domain/skill'
import type { Errors } from '../../ui/form'
import type { SharedKind } from './words'
import { formatHeads } from '@tung-ngo/domain/audience'
import { formatPhoto } from '@tung-ngo/domain/photo'
import { clean } from '@tung-ngo/domain/text'
import { words } from './words'

/** What the form of an activity with several people holds. */
export interface ActivityForm {
  /** The day; empty stands for today, whenever that is: a draft may lie overnight. */
  on: string
  village: string
  place: string
  attendees: number | undefined
  turns: number | undefined
  skills: Skill[]
  parts: Part[]
  audience: NonNullable<Activity['audience']> | undefined
  heads: HeadCounts
  equipment: NonNullable<Activity['equipment']>
  services: string
  platform: string
  need: string
  lessons: string
  programme: string
  note: string
  photos: PhotoRef[]
}

export function blankActivity(village: string): ActivityForm {
  return {
    on: '', village, place: '', attendees: undefined, turns: undefined, skills: [], parts: [], audience: undefined, heads: {}, equipment: [],
    services: '', platform: '', need: '', lessons: '', programme: '', note: '', photos: [],
  }
}

/** The activity's fields: only what was filled in. */
export function activityFields(kind: SharedKind, form: ActivityForm): Pick<Activity, 'kind' | 'village'> & Partial<Activity> {
  const { attendees, turns, skills, parts, audience, equipment } = form
  const texts = { place: form.place, platform: form.platform, need: form.need, lessons: form.lessons, programme: form.programme, note: form.note }
  const optional = {
    attendees,
    turns,
    skills,
    parts,
    audience,
    heads: formatHeads(form.heads),
    equipment,
    photos: form.photos.map(formatPhoto),
    services: form.services.split('\n').map(clean).filter(Boolean),
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, clean(text)])),
  }
  const filled = Object.entries(optional).filter(([, value]) => value !== undefined && (typeof value === 'number' || value.length > 0))
  return { kind, village: form.village, ...Object.fromEntries(filled) }
}

/** What must be there before an activity can be saved, the first of it; undefined when nothing is missing. */
export function missingOf({ attendees, turns, skills }: ActivityForm): string | undefined {
  if (attendees === undefined)
    return words.missingCount
  return (turns ?? 0) > 0 && skills.length === 0 ? words.missingSkill : undefined
}

/** What the schema leaves open and a report would stumble over. */
export function plainErrors(form: ActivityForm): Errors {
  const errors: Errors = {}
  if (form.attendees === undefined)
    errors.attendees = words.needCount
  if ((form.turns ?? 0) > 0 && form.skills.length === 0)
    errors.turns = words.moreTurns
  return errors
}
