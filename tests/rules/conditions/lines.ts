import type { Question } from './questions'
import { AUDIENCES } from '@tung-ngo/domain/audience'
import { paths } from '@tung-ngo/domain/paths'
import { ACTORS, pidOf } from '../world/actors'
import { activityDoc, AGREED, baseDoc, correctionDoc, FULL, householdDoc, sessionDoc } from '../world/documents'
import { SITES } from '../world/tree'

const { leader, member, villageOfficer } = ACTORS
const { team } = SITES.village

type Doc = Record<string, unknown>
const create = (actor: Question['request']['actor'], path: string, expected: Question['expected']) => (label: string, data: Doc): Question =>
  ({ label, expected, request: { actor, operation: 'create', path, data } })
const fact = (expected: Question['expected'], actor: Question['request']['actor'] = member) => create(actor, paths.fact(team, 'f-line'), expected)
const correction = (after: string[], more: Doc = {}) => ({ ...correctionDoc(pidOf(member)), after, ...more })
const letters = (count: number) => 'x'.repeat(count)

const NEVER = [
  ...['01-00', '04-00', '02-00', '01-39', '04-39', '01-32', '02-30', '02-29'].map(day => `2026-${day}`),
  ...[1902, 1910, 1911, 1922, 2002, 2010, 2011].map(year => `${year}-02-29`),
]
const DAYS = [1904, 1912, 1920, 1996, 2000, 2004, 2024, 2096].map(year => `${year}-02-29`)
const days = (list: string[], expected: Question['expected']) => list.map(on =>
  create(villageOfficer, paths.base('na-ot-b1', 'b-day'), expected)(`base figure of ${on}`, { ...baseDoc(pidOf(villageOfficer)), on }))

const LINES = [
  `label=${letters(60)}`, `lane=${letters(40)}`, `house=${letters(10)}`, `landmark=${letters(80)}`, `village=${letters(40)}`,
  ...['business', 'farming', 'other'].map(kind => `kind=${kind}`), ...['moved', 'split', 'merged', 'removed'].map(status => `status=${status}`),
  'consent=notAsked', 'consentOn=', 'consentBy=', `helper=${letters(40)}`, 'nucleus=', 'nucleus=p15', 'remote=true', 'inGroup=false', `residents.p15=${letters(40)}`,
  ...['dvc', 'shop', 'pay', 'safety', 'local'].map(skill => `levels.p1_${skill}=understands`), ...['vneid', 'dvc', 'store', 'phone', 'data'].map(thing => `has.p1_${thing}=false`), 'parts.p1_wallet=false',
]
const WRONG_LINES = [
  `label=${letters(61)}`, `lane=${letters(41)}`, `house=${letters(11)}`, `landmark=${letters(81)}`, `village=${letters(41)}`, `helper=${letters(41)}`, `residents.p1=${letters(41)}`,
  ...['label', 'lane', 'house', 'landmark', 'residents.p1'].map(field => `${field}=a\nb`), 'village=a b', 'helper=a b',
  'nucleus=p0', 'nucleus=p16', 'residents.p0=', 'residents.p16=',
  ...['p0', 'p16'].flatMap(resident => [`levels.${resident}_pay=does`, `has.${resident}_vneid=true`, `parts.${resident}_wallet=true`]),
]
/** All that may still be said of a house that declined. */
const DECLINED = [
  'consent=declined', 'village=a', 'lane=b', 'house=1', 'kind=other', 'status=active', 'consentOn=', 'consentBy=x', 'helper=', 'remote=true', 'priority=false', 'inGroup=false',
  'nucleus=', 'label=', 'landmark=',
]
const PATCHES = [
  fact('allowed')('every line of a patch', correction(LINES)),
  fact('allowed')('all that may be said of a house that declined', correction(DECLINED, { before: [] })),
  ...WRONG_LINES.map(line => fact('denied')(`a patch with ${JSON.stringify(line)}`, correction([line]))),
]

/** Days are days of the server's clock. */
const utcDay = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
const sentFor = (doc: Doc, by: string) => ({ ...doc, by, sentBy: pidOf(leader) })
const showing = (line: string) => ({ ...sessionDoc(pidOf(member)), photos: [line] })
const came = (...heads: string[]) => ({ ...sessionDoc(pidOf(member)), attendees: 12, heads })
const FACTS = [
  ...[399, -1].map(ago => fact('allowed')(`a day ${ago} days ago`, { ...sessionDoc(pidOf(member)), on: utcDay(ago) })),
  ...[400, -2].map(ago => fact('denied')(`a day ${ago} days ago`, { ...sessionDoc(pidOf(member)), on: utcDay(ago) })),
  ...[activityDoc(''), correctionDoc('')].flatMap(doc => [
    fact('allowed', leader)(`${doc.kind} by a long id, by a clock of thirteen digits`, { ...sentFor(doc, letters(40)), recordedAt: 9_999_999_999_999 }),
    fact('denied', leader)(`${doc.kind} by an id of 41 letters`, sentFor(doc, letters(41))),
    fact('denied', leader)(`${doc.kind} by an id with a space`, sentFor(doc, 'a b')),
    fact('denied', leader)(`${doc.kind} by a clock of fourteen digits`, { ...sentFor(doc, 'x'), recordedAt: 10_000_000_000_000 }),
    fact('denied', leader)(`${doc.kind} recorded at a text`, { ...sentFor(doc, 'x'), recordedAt: '5' }),
  ]),
  ...[999, 4999, 5000].map(attendees => fact('allowed')(`${attendees} attendees`, { ...sessionDoc(pidOf(member)), attendees })),
  ...[10_000, '5'].map(attendees => fact('denied')(`${JSON.stringify(attendees)} attendees`, { ...sessionDoc(pidOf(member)), attendees })),
  ...AUDIENCES.flatMap(audience => [
    fact('allowed')(`all of them ${audience}`, came(`${audience}=12`)),
    fact('denied')(`13 of 12 ${audience}`, came(`${audience}=13`)),
  ]),
  fact('allowed')('of nobody how many', came()),
  fact('allowed')('of each audience two', came(...AUDIENCES.map(audience => `${audience}=2`))),
  ...AUDIENCES.map(audience => fact('denied')(`of each audience two, of ${audience} three`, came(...AUDIENCES.map(other => `${other}=${other === audience ? 3 : 2}`)))),
  fact('denied')('seven lines of heads', came(...AUDIENCES.map(audience => `${audience}=1`), 'youth=0')),
  ...['youth=10000', 'youth=', 'youth=-1', 'youth=1.5', 'child=1', 'youth', 'youth=1=1'].map(line => fact('denied')(`heads with ${line}`, { ...came(line), attendees: 5000 })),
  fact('allowed')('heads of four digits', { ...came('youth=1000'), attendees: 5000 }),
  fact('denied')('heads of five digits', came('youth=00001')),
  fact('denied')('heads, where nobody is said to have come', { ...came('youth=1'), attendees: 0 }),
  fact('denied')('"5" turns', { ...sessionDoc(pidOf(member)), turns: '5' }),
  fact('allowed')('a photo of the longest line', showing(`${letters(40)}=999999=${letters(80)}`)),
  ...[`${letters(41)}=1=`, 'p=1000000=', `p=1=${letters(81)}`].map(line => fact('denied')(`a photo with ${line}`, showing(line))),
  fact('denied')('resident p0', { ...activityDoc(pidOf(member)), residents: ['p0'] }),
]

const house = create(member, paths.household(team, 'h-line'), 'allowed')
const HOUSEHOLDS = [house('the largest sheet', { ...householdDoc('f'), ...FULL }), house('a sheet', { ...householdDoc('f'), ...AGREED })]

/** What stands in a line of text: every field at its bound and just over it, days, numbers. */
export const LINE_QUESTIONS: Question[] = [...days(DAYS, 'allowed'), ...days(NEVER, 'denied'), ...PATCHES, ...FACTS, ...HOUSEHOLDS]
