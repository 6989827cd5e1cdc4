import type { Doc } from '../support/rules'
import type { Site } from './tree'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { BLANK_SHEET, POSSESSIONS, RESIDENT_KEYS } from '@tung-ngo/domain/household'
import type { Sheet } from '@tung-ngo/domain/household'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { reportAt } from '@tung-ngo/domain/reports/report.fixture'
import type { ReportState } from '@tung-ngo/domain/reports/report-state'
import type { UnitRole } from '@tung-ngo/domain/seat'
import { patchLines } from '@tung-ngo/domain/patch-line'
import { formatPhoto } from '@tung-ngo/domain/photo'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { ALL_PARTS, SKILLS } from '@tung-ngo/domain/skill'
import { Timestamp } from 'firebase/firestore'
import { placeOf } from './tree'

/** One right document of each shape, as its author would write it now. */
export const TODAY = dayOf(Date.now())
export const daysAgo = (days: number) => addDays(TODAY, -days)
export const inHours = (hours: number) => Timestamp.fromMillis(Date.now() + hours * 3_600_000)

let made = 0
/** An id that no document has yet. */
export const newId = (prefix = 'n') => `${prefix}-${++made}`

export function baseDoc(by: string): Doc {
  return { v: 1, metric: 'households', value: 1200, on: daysAgo(200), source: 'Niên giám', by, at: SERVER_TIME }
}

export function refusalDoc(by: string): Doc {
  return { v: 1, kind: 'visit', reason: 'refused', code: 'permission-denied', app: '1a2b3c4', by, at: SERVER_TIME }
}

/** A guide in which every text is at its bound. */
export function guideDoc(by: string, lang = 'thai', skill = 'pay'): Doc {
  const letters = (count: number) => 'ế'.repeat(count)
  return {
    v: SHAPE_VERSION, lang, skill, why: letters(200), script: letters(300), steps: Array.from({ length: 6 }, () => letters(100)), check: letters(200),
    never: Array.from({ length: 4 }, () => letters(80)), recorded: 250_000, by, updatedAt: SERVER_TIME,
  }
}

export function recordingDoc(by: string, size = 3): Doc {
  return { v: SHAPE_VERSION, type: 'audio/webm', bytes: new Uint8Array(size).fill(7), by, updatedAt: SERVER_TIME }
}

export function officerDoc(pid: string, by = 'x-operator', role: UnitRole = 'officer'): Doc {
  return { v: 1, pid, name: 'Hà Văn Thử', role, phone: '+84912000000', endedOn: null, by, updatedAt: SERVER_TIME }
}

/** An official of the unit `from` asks to be its viewer too. */
export function requestDoc(pid: string, from: string): Doc {
  return {
    v: 1, pid, from, team: null, unit: from, role: 'viewer', reason: 'Kiêm nhiệm theo quyết định phân công', state: 'open', answer: '',
    decidedBy: null, at: SERVER_TIME, updatedAt: SERVER_TIME,
  }
}

export function logDoc(site: Site): Doc {
  const { province, district, commune } = placeOf(site)
  return { v: 1, what: 'seat.given', by: 'x-somebody', about: 'x-roll', team: site.team, unit: null, province, district, commune, before: null, after: 'member', reason: null, at: SERVER_TIME }
}

export function teamDoc(site: Site): Doc {
  return {
    v: 1, name: `Tổ ${site.name}`, status: 'active', ...placeOf(site),
    foundedOn: '2023-05-01', dissolvedOn: null, createdAt: SERVER_TIME, updatedAt: SERVER_TIME,
  }
}

export function memberDoc(pid: string, by: string): Doc {
  return {
    v: 1, pid, name: 'Lò Thị Thử', role: 'member', kind: 'local', organisation: 'youth_union', position: 'Bí thư chi đoàn',
    phone: '+84912000000', joinedOn: '2024-01-15', leftOn: null, confirmed: false, by, updatedAt: SERVER_TIME,
  }
}

/** A house with two residents who agreed. */
export const AGREED: Sheet = {
  ...BLANK_SHEET,
  village: 'na-ot-b1',
  label: 'Nhà ông Thử',
  lane: 'Ngõ 2',
  house: '14',
  landmark: 'Sau nhà văn hóa',
  consent: 'agreed',
  consentOn: '2026-01-10',
  consentBy: 'x-member',
  residents: { p1: 'Ông Thử', p2: '' },
  levels: { p1_pay: 'knows' },
  has: { p1_vneid: true },
  parts: { p1_wallet: true },
  nucleus: 'p1',
  helper: 'x-member',
}

/** The largest sheet there is. */
export const FULL: Sheet = {
  ...AGREED,
  label: 'ế'.repeat(60),
  residents: Object.fromEntries(RESIDENT_KEYS.map(key => [key, 'ộ'.repeat(40)])),
  levels: entries(SKILLS, 'does'),
  has: entries(POSSESSIONS, true),
  parts: entries(ALL_PARTS, true),
  remote: true,
  priority: true,
  inGroup: true,
}

/** The same house with everything about its fifteen residents otherwise. */
export const FULL_BEFORE: Sheet = {
  ...FULL,
  residents: Object.fromEntries(RESIDENT_KEYS.map(key => [key, 'ọ'.repeat(40)])),
  levels: entries(SKILLS, 'none'),
  has: entries(POSSESSIONS, false),
  parts: entries(ALL_PARTS, false),
}

function entries<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(RESIDENT_KEYS.flatMap(key => names.map(name => [`${key}_${name}`, value])))
}

export function householdDoc(last = newId('f')): Doc {
  return { v: 1, ...AGREED, visit: { on: TODAY, by: 'x-member', met: 'met', note: 'Hẹn cài VNeID' }, last, updatedAt: SERVER_TIME }
}

/** A visit in which every field of form 14 is filled in. */
export function activityDoc(by: string): Doc {
  return {
    v: SHAPE_VERSION, kind: 'visit', on: TODAY, by, at: SERVER_TIME, enteredFor: 'x-other', recordedOffline: true, recordedAt: Date.now() - 5000, household: 'h-1',
    before: ['levels.p1_pay=none'], after: ['levels.p1_pay=does', 'has.p1_vneid=true'],
    village: 'na-ot-b1', met: 'met', residents: ['p1'], skills: ['pay'], parts: ['wallet'], services: ['Nộp học phí'],
    platform: 'Zalo', need: 'Cần\nmáy', audience: 'elderly', attendees: 9, heads: ['trader=1', 'family_with_pupils=2', 'elderly=1', 'farmer=1', 'youth=2', 'general=1'], turns: 3, equipment: ['phone'], place: 'Tại nhà',
    lessons: 'Nói chậm', note: 'Hẹn lại', programme: 'he-2026', campaign: 'c-1', task: 'k-1',
    photos: [formatPhoto({ id: 'p-1', size: 183_211, caption: 'Học ở nhà ông Thử' })],
  }
}

export function sessionDoc(by: string): Doc {
  return { v: SHAPE_VERSION, kind: 'session', on: TODAY, by, at: SERVER_TIME, village: 'na-ot-b1', attendees: 35 }
}

/** A session that shows these photos. */
export function shownDoc(by: string, photos: readonly string[]): Doc {
  return { ...sessionDoc(by), photos: photos.map(id => formatPhoto({ id, size: 3, caption: '' })) }
}

/** A photo that a fact shows; the largest there is has 204,800 bytes. */
export function photoDoc(fact: string, size = 3): Doc {
  return { v: SHAPE_VERSION, fact, bytes: new Uint8Array(size).fill(7), at: SERVER_TIME }
}

/** What stands there once somebody took a photo back. */
export function markDoc(fact: string, by: string): Doc {
  return { v: SHAPE_VERSION, fact, goneAt: SERVER_TIME, goneBy: by }
}

/** A correction that says everything anew. */
export function correctionDoc(by: string): Doc {
  return {
    v: SHAPE_VERSION, kind: 'correct', on: TODAY, by, at: SERVER_TIME, enteredFor: 'x-other', recordedOffline: false, household: 'h-1',
    before: ['lane=Ngõ 2'], after: patchLines({ ...AGREED, lane: 'Ngõ 3' }), reason: 'Ghi nhầm ngõ',
  }
}

/** A withdrawal of a fact that had changed everything. */
export function withdrawalDoc(by: string): Doc {
  return { v: SHAPE_VERSION, kind: 'withdraw', on: TODAY, by, at: SERVER_TIME, household: 'h-1', before: patchLines(AGREED), after: ['lane=Ngõ 2'], of: 'f-1' }
}

export function accessDoc(pid: string, commune: string): Doc {
  return { v: 1, pid, commune, reason: 'Xác minh phản ánh của hộ dân', at: SERVER_TIME, until: inHours(4) }
}

/** Of every month, by the teams of a unit. */
export function obligationDoc(by: string): Doc {
  return { v: SHAPE_VERSION, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T', reporters: 'teams', template: 'monthOfTeam', timing: timingOf('R-ST-T', '2026-01-01'), occasions: [], by, updatedAt: SERVER_TIME }
}

/** A report that is open now, as it stands before anybody's word. */
export function reportDoc(receiver: string, state: ReportState = 'draft'): Doc {
  const sent = state === 'draft' ? {} : { sentAt: Timestamp.fromMillis(1_700_000_000_000), madeAt: 1_700_000_000_000 }
  return { ...reportAt(state), receiver, opensOn: daysAgo(10), expiresOn: daysAgo(-10), last: 'e-before', by: 'x-somebody', updatedAt: Timestamp.fromMillis(1_700_000_000_000), ...sent }
}

/** What a form says. */
export const SAID: Doc = { answers: { visits: '44', proposals: 'Thêm máy' }, reasons: { visits: 'Quên ghi' }, nothingBecause: null }

export function reportEventDoc(kind: string, by: string): Doc {
  return { v: SHAPE_VERSION, kind, ...SAID, comments: {}, note: '', madeAt: Date.now() - 5000, by, at: SERVER_TIME }
}

export function callDoc(by: string): Doc {
  return { v: SHAPE_VERSION, by, at: SERVER_TIME }
}

/** The first part of the paper that a consolidated report is signed on; the largest there is has 700,000 bytes. */
export function paperDoc(by: string, report: string, size = 3): Doc {
  return { v: SHAPE_VERSION, report, bytes: new Uint8Array(size).fill(7), by, at: SERVER_TIME }
}

export function issueDoc(by: string, paper: string): Doc {
  return {
    v: SHAPE_VERSION, number: '05/BC-UBND', day: TODAY, position: 'CHỦ TỊCH', signer: 'Quàng Văn Thử', text: { results: 'Đã tới 40 nhà.\nMở 2 lớp.', limits: '', tasks: 'Lập tổ' },
    papers: [paper], size: 3, hash: 'a'.repeat(64), by, at: SERVER_TIME,
  }
}

export function deviceDoc(): Doc {
  return { v: SHAPE_VERSION, token: 'fcm-token', at: SERVER_TIME }
}

export function personDoc(uid: string | null, claimsVersion: number): Doc {
  return { v: 1, name: 'Lò Thị Thử', phones: ['+84912000000'], uid, claimsVersion, wokenAt: SERVER_TIME, updatedAt: SERVER_TIME }
}
