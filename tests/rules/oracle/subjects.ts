import type { Schema } from '../shape/variants'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import { accessGrant } from '@tung-ngo/domain/access-grant'
import { baseFigure } from '@tung-ngo/domain/base-figure'
import { activity, change } from '@tung-ngo/domain/fact'
import { guideText, recording } from '@tung-ngo/domain/guide'
import { household } from '@tung-ngo/domain/household'
import { member } from '@tung-ngo/domain/member'
import { officer } from '@tung-ngo/domain/officer'
import { paths } from '@tung-ngo/domain/paths'
import { person } from '@tung-ngo/domain/person'
import { photo, photoMark } from '@tung-ngo/domain/photo'
import { refusal } from '@tung-ngo/domain/refusal'
import { team } from '@tung-ngo/domain/team'
import { Timestamp } from 'firebase/firestore'
import { hasAccess, pidOf } from '../world/actors'
import { accessDoc, activityDoc, baseDoc, correctionDoc, guideDoc, householdDoc, inHours, markDoc, memberDoc, officerDoc, personDoc, photoDoc, recordingDoc, refusalDoc, sessionDoc, teamDoc, withdrawalDoc } from '../world/documents'
import { shownBy, STANDING } from '../world/seed'
import { FUNCTION_SUBJECTS } from './function-subjects'
import { REGISTER_SUBJECTS } from './register-subjects'
import { REPORT_SUBJECTS } from './report-subjects'
import { REQUESTS } from './request-subject'

type DocumentSchema = Schema & { safeParse: (data: unknown) => { success: boolean } }

/** A collection as the oracle asks about it: where documents are, and a right one for whoever may write it. */
export interface Subject {
  collection: string
  schema: DocumentSchema
  /** Of a document of that id at the site. */
  path: (site: Site, id: string) => string
  /** What stands at a site, by id. */
  standing: (site: Site) => Record<string, Doc>
  /** What stands there of the actor's own. */
  own?: (actor: Actor, site: Site) => Doc | undefined
  /** A right document under that id, written by the actor; over what stands there, if something does. */
  make: (actor: Actor, site: Site, id: string, before?: Doc) => Doc
  /** The id under which an actor writes, where that is not free. */
  idFor?: (actor: Actor) => string
}

const CREATED = Timestamp.fromMillis(1_700_000_000_000)
const nothing = () => ({})

function facts(schema: DocumentSchema, make: (by: string) => Doc): Subject {
  return {
    collection: 'teams/facts',
    schema,
    path: (site, id) => paths.fact(site.team, id),
    standing: () => ({ [STANDING.fact]: activityDoc('x-somebody') }),
    make: actor => make(pidOf(actor)),
  }
}

export const SUBJECTS: Subject[] = [
  {
    collection: 'teams',
    schema: team,
    path: (site, id) => paths.team(id === 'here' ? site.team : id),
    standing: site => ({ here: { ...teamDoc(site), createdAt: CREATED } }),
    make: (_, site, __, before) => ({ ...teamDoc(site), ...(before ? { name: 'Tổ đổi tên', createdAt: CREATED } : {}) }),
  },
  {
    collection: 'teams/members',
    schema: member,
    path: (site, id) => paths.member(site.team, id),
    standing: () => ({
      [STANDING.member]: memberDoc(STANDING.member, 'x-somebody'),
      [STANDING.leader]: { ...memberDoc(STANDING.leader, 'x-somebody'), role: 'leader' },
    }),
    make: (actor, _, id) => memberDoc(id, pidOf(actor)),
  },
  {
    collection: 'teams/households',
    schema: household,
    path: (site, id) => paths.household(site.team, id),
    standing: () => ({ [STANDING.household]: householdDoc('f-seeded') }),
    make: () => householdDoc('f-newer'),
  },
  facts(activity, activityDoc),
  facts(activity, sessionDoc),
  facts(activity, by => ({ ...sessionDoc('x-somebody'), sentBy: by })),
  facts(change, correctionDoc),
  facts(change, withdrawalDoc),
  {
    collection: 'teams/photos',
    schema: photo,
    path: (site, id) => paths.photo(site.team, id),
    standing: () => ({ [STANDING.photo]: photoDoc(STANDING.fact) }),
    make: actor => photoDoc(shownBy(actor)),
  },
  {
    collection: 'teams/photos',
    schema: photoMark,
    path: (site, id) => paths.photo(site.team, id),
    standing: () => ({ [STANDING.photo]: photoDoc(STANDING.fact) }),
    make: actor => markDoc(STANDING.fact, pidOf(actor)),
  },
  {
    collection: 'teams/accesses',
    schema: accessGrant,
    path: (site, id) => paths.access(site.team, id),
    standing: site => ({ 'u-ended': { ...accessDoc('x-standing', site.commune), until: inHours(-1) } }),
    own: (actor, site) => site.team in actor.accesses ? { ...accessDoc(pidOf(actor), site.commune), until: inHours(hasAccess(actor, site) ? 4 : -1) } : undefined,
    idFor: actor => actor.uid,
    make: (actor, site) => accessDoc(pidOf(actor), site.commune),
  },
  {
    collection: 'units/guides',
    schema: guideText,
    path: (site, id) => paths.guide(site.unit, id),
    standing: () => ({ [STANDING.guide]: guideDoc('x-somebody') }),
    idFor: () => 'hmong-shop',
    make: (actor, _, id) => id === STANDING.guide ? guideDoc(pidOf(actor)) : guideDoc(pidOf(actor), 'hmong', 'shop'),
  },
  {
    collection: 'units/recordings',
    schema: recording,
    path: (site, id) => paths.recording(site.unit, id),
    standing: () => ({ [STANDING.guide]: recordingDoc('x-somebody') }),
    idFor: () => 'hmong-shop',
    make: actor => recordingDoc(pidOf(actor)),
  },
  {
    collection: 'units/bases',
    schema: baseFigure,
    path: (site, id) => paths.base(site.unit, id),
    standing: () => ({ [STANDING.base]: baseDoc('x-somebody') }),
    make: actor => baseDoc(pidOf(actor)),
  },
  {
    collection: 'units/refusals',
    schema: refusal,
    path: (site, id) => paths.refusal(site.unit, id),
    standing: () => ({ [STANDING.fact]: refusalDoc('x-somebody') }),
    make: actor => refusalDoc(pidOf(actor)),
  },
  {
    collection: 'units/officers',
    schema: officer,
    path: (site, id) => paths.officer(site.unit, id),
    standing: () => ({ [STANDING.officer]: officerDoc(STANDING.officer) }),
    make: (actor, _, id) => officerDoc(id, pidOf(actor), 'viewer'),
  },
  {
    collection: 'people',
    schema: person,
    path: (_, id) => paths.person(id),
    standing: nothing,
    idFor: pidOf,
    make: actor => personDoc(actor.uid, 0),
  },
  REQUESTS,
  ...REGISTER_SUBJECTS,
  ...REPORT_SUBJECTS,
  ...FUNCTION_SUBJECTS,
]
