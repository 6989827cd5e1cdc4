import type { Doc } from '../support/rules'
import type { Schema } from './variants'
import { ACCESS_HOURS, accessGrant } from '@tung-ngo/domain/access-grant'
import { baseFigure } from '@tung-ngo/domain/base-figure'
import { addDays } from '@tung-ngo/domain/day'
import { activity, change } from '@tung-ngo/domain/fact'
import { guideText, recording } from '@tung-ngo/domain/guide'
import { household, keepsConsent } from '@tung-ngo/domain/household'
import { member } from '@tung-ngo/domain/member'
import { call, device } from '@tung-ngo/domain/inbox'
import { officer } from '@tung-ngo/domain/officer'
import { paths } from '@tung-ngo/domain/paths'
import { obligation } from '@tung-ngo/domain/periods/obligation'
import { photo, photoMark } from '@tung-ngo/domain/photo'
import { refusal } from '@tung-ngo/domain/refusal'
import { issue, paper } from '@tung-ngo/domain/reports/issue'
import { report, reportEvent } from '@tung-ngo/domain/reports/report'
import { seatRequest } from '@tung-ngo/domain/seat-request'
import { team } from '@tung-ngo/domain/team'
import type { Actor } from '../world/actors'
import { ACTORS, pidOf } from '../world/actors'
import { accessDoc, activityDoc, baseDoc, callDoc, correctionDoc, deviceDoc, guideDoc, householdDoc, issueDoc, markDoc, memberDoc, obligationDoc, officerDoc, paperDoc, photoDoc, recordingDoc, refusalDoc, reportDoc, reportEventDoc, requestDoc, SAID, sessionDoc, teamDoc, TODAY, withdrawalDoc } from '../world/documents'
import { Timestamp } from 'firebase/firestore'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paperOf, SHOWN, shownBy, STANDING } from '../world/seed'
import { placeOf, SITES } from '../world/tree'
import { REGISTER_CONTRACTS } from './register-contracts'

/** What a client may write into a collection: the schema, and what a schema of one document cannot say. */
export interface Contract {
  name: string
  schema: Schema & { safeParse: (data: unknown) => { success: boolean } }
  /** Who writes; his other qualities stay right in all variants. */
  writer: Actor
  /** An empty place. */
  path: string
  /** A right document for that place. */
  make: () => Doc
  /** Times that the client sets himself. */
  chosenTime?: string
  /** Asked of documents that the schema takes. */
  holds: (data: any) => boolean
  /** Asked of new documents beside. */
  create?: (data: any) => boolean
  /** Nobody creates it so. */
  onlyUpdated?: true
  /** Where the collection takes updates: what stands there before, and a right document to replace it. */
  update?: { before: Doc, make: () => Doc, holds?: (data: any) => boolean, beside?: Record<string, Doc> }
}

const { team: TEAM, unit, commune } = SITES.village
const { member: volunteer, leader, communeOfficer, provinceOfficer } = ACTORS
const author = pidOf(volunteer)

const isRecent = (day: string) => day >= addDays(TODAY, -399) && day <= addDays(TODAY, 1)
const isSoon = (time: unknown) => time instanceof Timestamp && time.toMillis() > Date.now() && time.toMillis() <= Date.now() + ACCESS_HOURS * 3_600_000
const inOrder = (from: string, to: string | null) => to === null || to >= from
const CREATED = Timestamp.fromMillis(1_700_000_000_000)
const PLACE = placeOf(SITES.village)
const standsThere = (data: Doc) => (Object.keys(PLACE) as (keyof typeof PLACE)[]).every(field => JSON.stringify(data[field]) === JSON.stringify(PLACE[field]))

function factContract(name: string, schema: Contract['schema'], make: (by: string) => Doc): Contract {
  return {
    name,
    schema,
    writer: volunteer,
    path: paths.fact(TEAM, `f-${name}`),
    make: () => make(author),
    // The functions alone write probes.
    holds: data => data.by === author && isRecent(data.on) && data.kind !== 'probe',
  }
}

const occasion = (cadence: string, day: number, ...occasions: string[]) => (): Doc => ({ ...obligationDoc(pidOf(communeOfficer)), timing: { ...obligationDoc('').timing as Doc, cadence, day }, occasions })
const REPORT = paths.teamReport(TEAM, 'r-new')
const standingReport: Doc = { ...reportDoc(commune), comments: { visits: 'Xem lại' } }
const changedReport = (data: Doc): Doc => ({ ...standingReport, ...data, last: 'e-new', updatedAt: SERVER_TIME })
const keeps = (data: Doc, ...fields: string[]) => fields.every(field => JSON.stringify(data[field]) === JSON.stringify(standingReport[field]))
const TERMS = Object.keys(standingReport).filter(field => !['v', 'answers', 'reasons', 'nothingBecause', 'counted', 'countedAt', 'comments', 'note', 'reopenedUntil', 'last', 'by', 'updatedAt'].includes(field))

const makeRequest = () => requestDoc(pidOf(communeOfficer), commune)

export const CONTRACTS: Contract[] = [
  factContract('visit', activity, activityDoc),
  factContract('session', activity, sessionDoc),
  factContract('correction', change, correctionDoc),
  factContract('withdrawal', change, withdrawalDoc),
  {
    name: 'household',
    schema: household,
    writer: volunteer,
    path: paths.household(TEAM, 'h-new'),
    make: () => householdDoc('f-new'),
    holds: keepsConsent,
    update: { before: householdDoc('f-before'), make: () => householdDoc('f-new'), holds: data => data.last !== 'f-before' },
  },
  {
    name: 'photo',
    schema: photo,
    writer: volunteer,
    path: paths.photo(TEAM, SHOWN[0]!),
    make: () => photoDoc(shownBy(volunteer)),
    holds: data => data.fact === shownBy(volunteer),
  },
  {
    name: 'mark of a photo',
    schema: photoMark,
    writer: volunteer,
    path: paths.photo(TEAM, SHOWN[1]!),
    make: () => markDoc(shownBy(volunteer), author),
    onlyUpdated: true,
    holds: data => data.fact === shownBy(volunteer) && data.goneBy === author,
    update: { before: photoDoc(shownBy(volunteer)), make: () => markDoc(shownBy(volunteer), author) },
  },
  {
    name: 'roll entry',
    schema: member,
    writer: leader,
    path: paths.member(TEAM, 'x-new'),
    make: () => memberDoc('x-new', pidOf(leader)),
    holds: data => data.by === pidOf(leader) && data.pid === 'x-new' && data.role !== 'leader' && data.confirmed === false && inOrder(data.joinedOn, data.leftOn),
    update: { before: memberDoc('x-new', 'x-somebody'), make: () => memberDoc('x-new', pidOf(leader)) },
  },
  {
    name: 'team',
    schema: team,
    writer: communeOfficer,
    path: paths.team('t-new'),
    make: () => teamDoc(SITES.village),
    holds: data => inOrder(data.foundedOn, data.dissolvedOn) && standsThere(data),
    update: { before: { ...teamDoc(SITES.village), createdAt: CREATED }, make: () => ({ ...teamDoc(SITES.village), createdAt: CREATED }) },
  },
  {
    name: 'official',
    schema: officer,
    writer: provinceOfficer,
    path: paths.officer(commune, 'x-new'),
    make: () => officerDoc('x-new', pidOf(provinceOfficer)),
    holds: data => data.by === pidOf(provinceOfficer) && data.pid === 'x-new' && data.role !== 'operator',
    update: { before: officerDoc('x-new', 'x-somebody', 'viewer'), make: () => officerDoc('x-new', pidOf(provinceOfficer)) },
  },
  {
    name: 'request',
    schema: seatRequest,
    writer: communeOfficer,
    path: paths.request('mai-son', 'r-new'),
    make: makeRequest,
    holds: data => data.pid === pidOf(communeOfficer) && data.from === commune && data.doneAt === undefined,
    create: data => data.state === 'open',
    update: {
      before: { ...makeRequest(), at: CREATED },
      make: () => ({ ...makeRequest(), at: CREATED, state: 'withdrawn' }),
      holds: data => data.state === 'withdrawn' && ['team', 'unit', 'role', 'reason'].every(field => data[field] === makeRequest()[field]),
    },
  },
  {
    name: 'guide',
    schema: guideText,
    writer: communeOfficer,
    path: paths.guide(commune, 'hmong-shop'),
    make: () => guideDoc(pidOf(communeOfficer), 'hmong', 'shop'),
    holds: data => data.by === pidOf(communeOfficer) && data.lang === 'hmong' && data.skill === 'shop',
    update: { before: guideDoc('x-somebody', 'hmong', 'shop'), make: () => guideDoc(pidOf(communeOfficer), 'hmong', 'shop') },
  },
  {
    name: 'recording',
    schema: recording,
    writer: communeOfficer,
    path: paths.recording(commune, 'hmong-shop'),
    make: () => recordingDoc(pidOf(communeOfficer)),
    holds: data => data.by === pidOf(communeOfficer),
    update: { before: recordingDoc('x-somebody'), make: () => recordingDoc(pidOf(communeOfficer)) },
  },
  {
    name: 'base figure',
    schema: baseFigure,
    writer: communeOfficer,
    path: paths.base(unit, 'b-new'),
    make: () => baseDoc(pidOf(communeOfficer)),
    holds: data => data.by === pidOf(communeOfficer),
  },
  ...Object.entries({ monthly: occasion('month', 0), campaign: occasion('campaign', 3, 'o1=2026-06-01=2026-08-31'), events: occasion('event', 3, 'o1=2026-06-01', 'o2=2026-07-01') }).map(([name, make]): Contract => ({
    name: `${name} obligation`,
    schema: obligation,
    writer: communeOfficer,
    path: paths.obligation(commune, `o-${name}`),
    make,
    holds: data => data.by === pidOf(communeOfficer),
    update: { before: obligationDoc('x-somebody'), make },
  })),
  {
    name: 'report that is saved',
    schema: report,
    writer: volunteer,
    path: REPORT,
    make: () => reportDoc(commune),
    holds: data => data.by === author,
    onlyUpdated: true,
    update: {
      before: standingReport,
      make: () => changedReport({ ...SAID, counted: { visits: '40' }, countedAt: 1_790_000_000_000, by: author }),
      holds: data => keeps(data, ...TERMS, 'comments', 'note', 'reopenedUntil') && data.last !== standingReport.last,
    },
  },
  {
    name: 'report that is let in again',
    schema: report,
    writer: communeOfficer,
    path: paths.teamReport(TEAM, 'r-late'),
    make: () => reportDoc(commune),
    holds: data => data.by === pidOf(communeOfficer),
    onlyUpdated: true,
    update: {
      before: standingReport,
      make: () => changedReport({ note: 'Máy hỏng', reopenedUntil: addDays(TODAY, 20), by: pidOf(communeOfficer) }),
      holds: data => keeps(data, ...TERMS, 'answers', 'reasons', 'nothingBecause', 'counted', 'countedAt') && data.last !== standingReport.last
        && data.note.trim() !== '' && data.reopenedUntil !== null && data.reopenedUntil <= addDays(TODAY, 60),
    },
  },
  {
    name: 'report of a unit',
    schema: report,
    writer: communeOfficer,
    path: paths.unitReport(commune, 'r-new'),
    make: () => reportDoc('mai-son'),
    holds: data => data.by === pidOf(communeOfficer),
    onlyUpdated: true,
    update: {
      before: { ...standingReport, receiver: 'mai-son' },
      make: () => ({ ...changedReport({ ...SAID, by: pidOf(communeOfficer) }), receiver: 'mai-son' }),
      holds: data => keeps(data, ...TERMS.filter(field => field !== 'receiver'), 'comments', 'note', 'reopenedUntil') && data.receiver === 'mai-son' && data.last !== standingReport.last,
    },
  },
  {
    name: 'report event',
    schema: reportEvent,
    writer: volunteer,
    path: paths.reportEvent(paths.teamReport(TEAM, STANDING.report), 'e-new'),
    make: () => ({ ...reportEventDoc('save', author), comments: { visits: 'Xem lại' } }),
    holds: data => data.by === author && data.kind === 'save',
  },
  {
    name: 'paper',
    schema: paper,
    writer: communeOfficer,
    path: paths.paper(commune, 'p-new'),
    make: () => paperDoc(pidOf(communeOfficer), 'r-frozen'),
    holds: data => data.by === pidOf(communeOfficer) && data.report === 'r-frozen',
  },
  {
    name: 'issue',
    schema: issue,
    writer: communeOfficer,
    path: paths.issue(commune, 'r-frozen'),
    make: () => issueDoc(pidOf(communeOfficer), paperOf('r-frozen')),
    holds: data => data.by === pidOf(communeOfficer) && isRecent(data.day) && data.papers[0] === paperOf('r-frozen'),
  },
  {
    name: 'device',
    schema: device,
    writer: volunteer,
    path: paths.device(author, 'd-new'),
    make: deviceDoc,
    holds: () => true,
    update: { before: deviceDoc(), make: deviceDoc },
  },
  {
    name: 'call',
    schema: call,
    writer: communeOfficer,
    path: paths.call(commune, STANDING.report, 't-new'),
    make: () => callDoc(pidOf(communeOfficer)),
    holds: data => data.by === pidOf(communeOfficer),
  },
  {
    name: 'refusal',
    schema: refusal,
    writer: volunteer,
    path: paths.refusal('vn', 'f-new'),
    make: () => refusalDoc(author),
    holds: data => data.by === author,
  },
  {
    name: 'access',
    schema: accessGrant,
    writer: communeOfficer,
    path: paths.access(TEAM, communeOfficer.uid),
    chosenTime: 'until',
    make: () => accessDoc(pidOf(communeOfficer), commune),
    // The functions alone put a name to it.
    holds: data => data.pid === pidOf(communeOfficer) && data.commune === commune && data.name === undefined && isSoon(data.until),
  },
  ...REGISTER_CONTRACTS,
]
