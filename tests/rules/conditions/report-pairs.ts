import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Pair } from './pair'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase/firestore'
import { ACTORS, pidOf } from '../world/actors'
import { callDoc, daysAgo, issueDoc, obligationDoc, paperDoc, reportDoc, reportEventDoc, SAID, TODAY } from '../world/documents'
import { paperOf, STANDING } from '../world/seed'
import { SITES } from '../world/tree'

const { leader, member, communeOfficer, communeDeputy, communeViewer, districtOfficer, formerCommuneOfficer, nextCommuneOfficer } = ACTORS
const COMMUNE = 'na-ot'
const path = paths.teamReport(SITES.village.team, 'r-pair')

const draft = reportDoc(COMMUNE)
const submitted = reportDoc(COMMUNE, 'submitted')
const returned = reportDoc(COMMUNE, 'returned')
const accepted = reportDoc(COMMUNE, 'accepted')
const issued = reportDoc(COMMUNE, 'issued')
const by = (actor: Actor, before: Doc, data: Doc): Doc => ({ ...before, ...data, last: 'e-new', by: pidOf(actor), updatedAt: SERVER_TIME })
const SENT = { state: 'submitted', sentAt: SERVER_TIME, madeAt: 1_790_000_000_000 }
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '1']))

/** A report that is filled by a member, or sent by a leader. */
function filled(because: string, before: Doc, refused: Doc, more: Partial<Pair> & { data?: Doc } = {}): Pair {
  const { actor = member, data = SAID, takenAfter = before, ...rest } = more
  return { because, actor, path, before, refused: by(actor, before, refused), takenAfter, taken: by(rest.takenBy ?? actor, takenAfter, data), ...rest }
}
const sent = (because: string, before: Doc, refused: Doc, more: Partial<Pair> & { data?: Doc } = {}) => filled(because, before, refused, { actor: leader, data: { ...SAID, ...SENT }, ...more })
const again = { ...SAID, state: 'submitted' }

const fillings: Pair[] = [
  { ...filled('with the event that was before', draft, {}), refused: { ...by(member, draft, SAID), last: draft.last } },
  filled('of a closed period', { ...draft, expiresOn: daysAgo(1) }, SAID, { takenAfter: { ...draft, expiresOn: TODAY } }),
  filled('of a future period', { ...draft, opensOn: daysAgo(-1) }, SAID, { takenAfter: { ...draft, opensOn: TODAY } }),
  filled('of a closed period, let in until yesterday', { ...draft, expiresOn: daysAgo(3), reopenedUntil: daysAgo(1) }, SAID, { takenAfter: { ...draft, expiresOn: daysAgo(3), reopenedUntil: TODAY } }),
  filled('of a closed period, but for what was returned', { ...draft, expiresOn: daysAgo(1) }, SAID, { takenAfter: { ...returned, expiresOn: daysAgo(1) } }),
  filled('of a closed period, but for one without an end', { ...draft, expiresOn: daysAgo(1) }, SAID, { takenAfter: { ...draft, expiresOn: null } }),
  filled('once it was sent', submitted, SAID, { takenAfter: returned }),
  filled('once it was accepted', accepted, SAID, { takenAfter: returned }),
  filled('once it was consolidated', reportDoc(COMMUNE, 'consolidated'), SAID, { takenAfter: returned }),
  filled('with another form', draft, { ...SAID, template: 'cityForm' }),
  filled('with another deadline', draft, { ...SAID, dueOn: daysAgo(-20) }),
  filled('for another receiver', draft, { ...SAID, receiver: 'hat-lot' }),
  filled('with a word of the receiver', draft, { ...SAID, note: 'Được rồi' }),
  filled('with comments of the receiver', draft, { ...SAID, comments: { visits: 'Được rồi' } }),
  filled('let in by himself', draft, { ...SAID, reopenedUntil: TODAY }),
  filled('with more than sixty fields', draft, { answers: many(61) }, { data: { answers: many(60) } }),
  filled('with more letters than there is room for', draft, { answers: { narrative: 'ế'.repeat(20_001) } }, { data: { answers: { narrative: 'ế'.repeat(20_000) } } }),
  filled('with longer reasons', draft, { reasons: { visits: 'ế'.repeat(3000), people: 'ế'.repeat(3000) } }, { data: { reasons: { visits: 'ế'.repeat(3000), people: 'ế'.repeat(2999) } } }),
  filled('with a longer count', draft, { counted: { photos: 'ế'.repeat(20_001) } }, { data: { counted: { photos: 'ế'.repeat(20_000) } } }),
  filled('with a field that is no name', draft, { answers: { 'a-b': '1' } }, { data: { answers: { ab: '1' } } }),
  filled('with a field whose name is over forty letters', draft, { answers: { ['a'.repeat(41)]: '1' } }, { data: { answers: { ['a'.repeat(40)]: '1' } } }),
  filled('with a number for a text', draft, { answers: { visits: 4 } }, { data: { answers: { visits: '4' } } }),
  filled('counted before all time', draft, { countedAt: -1 }, { data: { countedAt: 0 } }),
  filled('sent by a member', draft, { ...SAID, ...SENT }, { takenBy: leader, data: { ...SAID, ...SENT } }),
  sent('with a time of its own', draft, { ...SAID, ...SENT, sentAt: Timestamp.fromMillis(1_700_000_000_000) }),
  sent('without a time', draft, { ...SAID, ...SENT, sentAt: null }),
  sent('without the phone\'s clock', draft, { ...SAID, ...SENT, madeAt: null }),
  sent('with a new time, when it is sent again', returned, { ...SAID, ...SENT, madeAt: returned.madeAt }, { data: again }),
  sent('with another clock, when it is sent again', returned, { ...again, madeAt: 5 }, { data: again }),
  sent('as accepted', draft, { ...SAID, ...SENT, state: 'accepted' }),
  sent('to another form', draft, { ...SAID, ...SENT, template: null }),
  filled('with a time of sending', draft, { ...SAID, sentAt: SERVER_TIME }),
]

function judged(because: string, before: Doc, refused: Doc, data: Doc, more: Partial<Pair> = {}): Pair {
  const { actor = communeOfficer, takenBy = actor, takenAfter = before } = more
  return { because, actor, path, before, refused: by(actor, before, refused), takenAfter, taken: by(takenBy, takenAfter, data), ...more }
}
const ACCEPT = { state: 'accepted' }
const RETURN = { state: 'returned', comments: { visits: 'Xem lại' } }
const REOPEN = { state: 'returned', note: 'Sai số hộ' }
const ENTER = { ...SAID, ...SENT, note: 'Tổ chưa có người nhận' }
const EXTEND = { note: 'Máy hỏng', reopenedUntil: TODAY }

const judgements: Pair[] = [
  ...[communeViewer, nextCommuneOfficer, districtOfficer, formerCommuneOfficer, leader].map(actor => judged(`accepted by the ${actor.name}`, submitted, ACCEPT, ACCEPT, { actor, takenBy: communeDeputy })),
  judged('accepted before it is sent', draft, ACCEPT, ACCEPT, { takenAfter: submitted }),
  judged('accepted after it was returned', returned, ACCEPT, ACCEPT, { takenAfter: submitted }),
  judged('accepted with another number', submitted, { ...ACCEPT, answers: { visits: '9' } }, ACCEPT),
  judged('accepted with another deadline', submitted, { ...ACCEPT, dueOn: TODAY }, ACCEPT),
  judged('returned without a word', submitted, { state: 'returned' }, RETURN),
  judged('returned with a blank word', submitted, { state: 'returned', note: '  ' }, { state: 'returned', note: 'Thiếu ảnh' }),
  judged('returned with another number', submitted, { ...RETURN, counted: { visits: '1' } }, RETURN),
  judged('returned with too long a word', submitted, { ...RETURN, comments: { visits: 'ế'.repeat(6001) } }, { ...RETURN, comments: { visits: 'ế'.repeat(6000) } }),
  judged('sent back to a draft', submitted, { ...RETURN, state: 'draft' }, RETURN),
  judged('called consolidated', submitted, { state: 'consolidated' }, ACCEPT),
  judged('opened again without a reason', accepted, { state: 'returned' }, REOPEN),
  judged('opened again with comments alone', accepted, RETURN, { ...RETURN, note: 'Sai số hộ' }),
  judged('opened again with another number', accepted, { ...REOPEN, answers: { visits: '9' } }, REOPEN),
  judged('opened again as a draft', accepted, { ...REOPEN, state: 'draft' }, REOPEN),
  judged('opened again once it was issued', reportDoc(COMMUNE, 'issued'), REOPEN, REOPEN, { takenAfter: reportDoc(COMMUNE, 'consolidated') }),
  judged('entered without a reason', draft, { ...ENTER, note: '' }, ENTER),
  judged('entered for a closed period', { ...draft, expiresOn: daysAgo(1) }, ENTER, ENTER, { takenAfter: draft }),
  judged('entered with a time of its own', draft, { ...ENTER, sentAt: Timestamp.fromMillis(1_700_000_000_000) }, ENTER),
  judged('entered over what was sent', submitted, { ...ENTER, sentAt: submitted.sentAt, madeAt: submitted.madeAt }, { ...ENTER, sentAt: returned.sentAt, madeAt: returned.madeAt }, { takenAfter: returned }),
  judged('entered over what was issued', issued, { ...ENTER, sentAt: issued.sentAt, madeAt: issued.madeAt }, { ...ENTER, sentAt: returned.sentAt, madeAt: returned.madeAt }, { takenAfter: returned }),
  judged('entered with another deadline', draft, { ...ENTER, dueOn: TODAY }, ENTER),
  judged('filled without being sent', draft, { ...SAID, note: 'Điền giúp' }, ENTER),
  judged('let in without a reason', draft, { ...EXTEND, note: ' ' }, EXTEND),
  judged('let in for too long', draft, { ...EXTEND, reopenedUntil: daysAgo(-62) }, { ...EXTEND, reopenedUntil: daysAgo(-59) }),
  judged('let in for ever', { ...draft, reopenedUntil: TODAY }, { ...EXTEND, reopenedUntil: null }, EXTEND),
  judged('let in after it was returned', returned, EXTEND, EXTEND, { takenAfter: draft }),
  judged('let in with another deadline', draft, { ...EXTEND, dueOn: TODAY }, EXTEND),
]

const ownUnit = paths.unitReport(COMMUNE, 'r-pair')
const draftOfUnit = reportDoc('mai-son')
const ofUnit: Pair[] = [
  { because: 'a unit\'s report that the one above fills', actor: districtOfficer, path: ownUnit, before: draftOfUnit, refused: by(districtOfficer, draftOfUnit, SAID), takenBy: communeDeputy, taken: by(communeDeputy, draftOfUnit, SAID) },
  { because: 'a unit\'s report that it accepts itself', actor: communeOfficer, path: ownUnit, before: reportDoc('mai-son', 'submitted'), refused: by(communeOfficer, reportDoc('mai-son', 'submitted'), ACCEPT), takenBy: districtOfficer, taken: by(districtOfficer, reportDoc('mai-son', 'submitted'), ACCEPT) },
  { because: 'a unit\'s report sent as accepted', actor: communeOfficer, path: ownUnit, before: draftOfUnit, refused: by(communeOfficer, draftOfUnit, { ...SAID, ...SENT, state: 'accepted' }), taken: by(communeOfficer, draftOfUnit, { ...SAID, ...SENT }) },
]

const monthly = obligationDoc(pidOf(communeOfficer))
const timed = (change: object, more: Doc = {}): Doc => ({ ...monthly, ...more, timing: { ...monthly.timing as object, ...change } })
const atObligation = { actor: communeOfficer, path: paths.obligation(COMMUNE, 'o-pair') }
const obligations: Pair[] = [
  { ...atObligation, because: 'an id with a space', path: paths.obligation(COMMUNE, 'o pair'), takenAt: atObligation.path, refused: monthly, taken: monthly },
  { ...atObligation, because: 'in force until before it begins', refused: timed({ validTo: '2026-01-01' }), taken: timed({ validTo: '2026-01-02' }) },
  { ...atObligation, because: 'before day 1 of the month', refused: timed({ anchor: 'lastMonth', day: 1, inclusive: false }), taken: timed({ anchor: 'lastMonth', day: 2, inclusive: false }) },
  { ...atObligation, because: 'on day 0 of the month', refused: timed({ anchor: 'lastMonth', day: 0 }), taken: timed({ anchor: 'lastMonth', day: 1 }) },
  { ...atObligation, because: 'on day 32', refused: timed({ anchor: 'lastMonth', day: 32 }), taken: timed({ anchor: 'lastMonth', day: 31 }) },
  { ...atObligation, because: 'on day 0 of the next month', refused: timed({ anchor: 'nextMonth', day: 0 }), taken: timed({ anchor: 'nextMonth', day: 1 }) },
  { ...atObligation, because: 'on day 32 of the next month', refused: timed({ anchor: 'nextMonth', day: 32 }), taken: timed({ anchor: 'nextMonth', day: 31 }) },
  { ...atObligation, because: 'a week by a day of the month', refused: timed({ anchor: 'nextMonth', day: 5, cadence: 'week' }), taken: timed({ anchor: 'nextMonth', day: 5, cadence: 'year' }) },
  { ...atObligation, because: 'a week by a day of its month', refused: timed({ anchor: 'lastMonth', day: 5, cadence: 'week' }), taken: timed({ anchor: 'lastMonth', day: 5, cadence: 'half' }) },
  { ...atObligation, because: 'a month by a weekday', refused: timed({ anchor: 'weekday', day: 5 }), taken: timed({ anchor: 'weekday', day: 5, cadence: 'week' }) },
  { ...atObligation, because: 'an eighth weekday', refused: timed({ anchor: 'weekday', day: 8, cadence: 'week' }), taken: timed({ anchor: 'weekday', day: 7, cadence: 'week' }) },
  { ...atObligation, because: 'before Monday', refused: timed({ anchor: 'weekday', day: 1, cadence: 'week', inclusive: false }), taken: timed({ anchor: 'weekday', day: 2, cadence: 'week', inclusive: false }) },
  { ...atObligation, because: 'before an event', refused: timed({ cadence: 'event', day: 0, inclusive: false }), taken: timed({ cadence: 'event', day: 1, inclusive: false }) },
  { ...atObligation, because: 'an event over days', refused: timed({ cadence: 'event' }, { occasions: ['o1=2026-06-01=2026-06-02'] }), taken: timed({ cadence: 'event' }, { occasions: ['o1=2026-06-01'] }) },
  { ...atObligation, because: 'a campaign without its days', refused: timed({ cadence: 'campaign' }), taken: timed({ cadence: 'campaign' }, { occasions: ['o1=2026-06-01'] }) },
  { ...atObligation, because: 'a single report with two spans', refused: timed({ cadence: 'once' }, { occasions: ['o1=2026-06-01', 'o2=2026-06-01'] }), taken: timed({ cadence: 'once' }, { occasions: ['o1=2026-06-01=2026-06-01'] }) },
  { ...atObligation, because: 'a campaign that ends before it begins', refused: timed({ cadence: 'campaign' }, { occasions: ['o1=2026-06-02=2026-06-01'] }), taken: timed({ cadence: 'campaign' }, { occasions: ['o1=2026-06-01=2026-06-02'] }) },
  { ...atObligation, because: 'a month with days of its own', refused: timed({}, { occasions: ['o1=2026-06-01'] }), taken: monthly },
  { ...atObligation, because: 'a campaign under a calendar\'s name', refused: timed({ cadence: 'once' }, { occasions: ['2026-06=2026-06-01'] }), taken: timed({ cadence: 'once' }, { occasions: ['o2026-06=2026-06-01'] }) },
]

const occasions = (cadence: string, occasion: string) => timed({ cadence }, { occasions: [occasion] })
const spans: Pair[] = [
  { ...atObligation, because: 'taken for over 400 days', refused: timed({ expiresAfter: 401 }), taken: timed({ expiresAfter: 400 }) },
  { ...atObligation, because: 'a quarter by a weekday', refused: timed({ anchor: 'weekday', day: 5, cadence: 'quarter' }), taken: timed({ anchor: 'lastMonth', day: 5, cadence: 'quarter' }) },
  ...['event', 'once'].flatMap(cadence => [
    { ...atObligation, because: `of an ${cadence} with a name of over forty letters`, refused: occasions(cadence, `o${'a'.repeat(40)}=2026-06-01`), taken: occasions(cadence, `o${'a'.repeat(39)}=2026-06-01`) },
    { ...atObligation, because: `of an ${cadence} with a space in its name`, refused: occasions(cadence, 'o a=2026-06-01'), taken: occasions(cadence, 'o_a=2026-06-01') },
  ]),
]

const atEvent = { path: paths.reportEvent(paths.teamReport(SITES.village.team, 'report-1'), 'e-pair') }
const atUnitEvent = { actor: communeOfficer, path: paths.reportEvent(paths.unitReport(COMMUNE, 'report-1'), 'e-pair'), taken: reportEventDoc('save', pidOf(communeOfficer)) }
const events: Pair[] = [
  { ...atEvent, because: 'an id with a space', actor: member, path: `${atEvent.path} a`, takenAt: atEvent.path, refused: reportEventDoc('save', pidOf(member)), taken: reportEventDoc('save', pidOf(member)) },
  { ...atEvent, because: 'of his commune, in a missing report', actor: communeOfficer, path: paths.reportEvent(paths.teamReport(SITES.village.team, 'r-never'), 'e-pair'), takenAt: atEvent.path, refused: reportEventDoc('accept', pidOf(communeOfficer)), taken: reportEventDoc('accept', pidOf(communeOfficer)) },
  { ...atUnitEvent, because: 'of a unit, an id with a space', path: `${atUnitEvent.path} a`, takenAt: atUnitEvent.path, refused: atUnitEvent.taken },
  { ...atUnitEvent, because: 'of a unit, in another name', refused: reportEventDoc('save', pidOf(leader)) },
  ...['enterFor', 'return', 'accept', 'reopen', 'extend'].map(kind => ({ ...atEvent, because: `of no kind, where one is ${kind}`, actor: communeOfficer, refused: reportEventDoc('praise', pidOf(communeOfficer)), taken: reportEventDoc(kind, pidOf(communeOfficer)) })),
  { ...atEvent, because: 'sent by a member', actor: member, takenBy: leader, refused: reportEventDoc('submit', pidOf(member)), taken: reportEventDoc('submit', pidOf(leader)) },
  { ...atUnitEvent, because: 'of a unit that another accepts', refused: reportEventDoc('accept', pidOf(communeOfficer)), taken: reportEventDoc('submit', pidOf(communeOfficer)) },
  { ...atEvent, because: 'in another name', actor: member, refused: reportEventDoc('save', pidOf(leader)), taken: reportEventDoc('save', pidOf(member)) },
]

const device = paths.device(pidOf(member), 'd-pair')
const deviceOf = (token: string) => ({ v: 3, token, at: SERVER_TIME })
const devices: Pair[] = [
  { because: 'an id with a space', actor: member, path: `${device} a`, takenAt: device, refused: deviceOf('a'), taken: deviceOf('a') },
  { because: 'a token without end', actor: member, path: device, refused: deviceOf('a'.repeat(1001)), taken: deviceOf('a'.repeat(1000)) },
]

const notice = paths.notice(pidOf(member), 'n-pair')
const told = { v: 3, day: TODAY, text: 'Hạn gửi' }
const reading: Pair[] = [
  { because: 'read at a time of his own', actor: member, path: notice, before: told, refused: { ...told, readAt: Timestamp.fromMillis(1_700_000_000_000) }, taken: { ...told, readAt: SERVER_TIME } },
  { because: 'read with another text', actor: member, path: notice, before: told, refused: { ...told, text: '', readAt: SERVER_TIME }, taken: { ...told, readAt: SERVER_TIME } },
  { because: 'taken for unread', actor: member, path: notice, before: { ...told, readAt: Timestamp.fromMillis(1_700_000_000_000) }, refused: told, taken: { ...told, readAt: SERVER_TIME } },
]

const called = paths.call(COMMUNE, 'report-1', 't-pair')
const calls: Pair[] = [
  { because: 'an id with a space', actor: communeOfficer, path: `${called} a`, takenAt: called, refused: callDoc(pidOf(communeOfficer)), taken: callDoc(pidOf(communeOfficer)) },
  { because: 'a call in another name', actor: communeOfficer, path: called, refused: callDoc(pidOf(leader)), taken: callDoc(pidOf(communeOfficer)) },
]

const part = paperDoc(pidOf(communeOfficer), 'r-frozen')
const atPaper = { actor: communeOfficer, path: paths.paper(COMMUNE, 'p-pair'), taken: part }
const papers: Pair[] = [
  { ...atPaper, because: 'an id with a space', path: paths.paper(COMMUNE, 'p pair'), takenAt: atPaper.path, refused: part },
  { ...atPaper, because: 'of a report that is not frozen yet', refused: { ...part, report: 'r-never' } },
  { ...atPaper, because: 'of a report under another path', refused: { ...part, report: 'r-frozen/a/b' } },
  { ...atPaper, because: 'of a report of the next commune', path: paths.paper('hat-lot', 'p-pair'), takenAt: atPaper.path, refused: part },
  { ...atPaper, because: 'from a seat that is gone', actor: formerCommuneOfficer, takenBy: communeDeputy, refused: paperDoc(pidOf(formerCommuneOfficer), 'r-frozen'), taken: paperDoc(pidOf(communeDeputy), 'r-frozen') },
  { ...atPaper, because: 'of over 700 KB', refused: paperDoc(pidOf(communeOfficer), 'r-frozen', 700_001), taken: paperDoc(pidOf(communeOfficer), 'r-frozen', 700_000) },
]

const signed = issueDoc(pidOf(communeOfficer), paperOf('r-frozen'))
const atIssue = { actor: communeOfficer, path: paths.issue(COMMUNE, 'r-frozen'), taken: signed }
const issues: Pair[] = [
  { ...atIssue, because: 'without a paper', refused: { ...signed, papers: [] } },
  { ...atIssue, because: 'with a paper that is not there', refused: { ...signed, papers: ['p-never'] } },
  { ...atIssue, because: 'with the paper of another report', refused: { ...signed, papers: [STANDING.paper] } },
  { ...atIssue, because: 'of another report', path: paths.issue(COMMUNE, 'n-0'), takenAt: atIssue.path, refused: signed },
  { ...atIssue, because: 'with four parts', refused: { ...signed, papers: [paperOf('r-frozen'), 'p2', 'p3', 'p4'] }, taken: { ...signed, papers: [paperOf('r-frozen'), 'p2', 'p3'] } },
  { ...atIssue, because: 'signed after tomorrow', refused: { ...signed, day: daysAgo(-3) }, taken: { ...signed, day: daysAgo(3) } },
  { ...atIssue, because: 'signed long ago', refused: { ...signed, day: daysAgo(402) }, taken: { ...signed, day: daysAgo(398) } },
  { ...atIssue, because: 'with words of its own', refused: { ...signed, text: { ...signed.text as Doc, more: '' } } },
  { ...atIssue, because: 'with too many words', refused: { ...signed, text: { results: 'ế'.repeat(19_999), limits: '', tasks: '' } }, taken: { ...signed, text: { results: 'ế'.repeat(19_998), limits: '', tasks: '' } } },
]

/** Of reports, who owes them, and what is said to whom. */
export const REPORT_PAIRS: Record<string, Pair[]> = { fillings, judgements, ofUnit, obligations, spans, events, papers, issues, devices, reading, calls }
