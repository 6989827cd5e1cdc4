import type { Operation } from '@tung-ngo/domain/access'
import type { Filter, Request } from '../support/request'
import type { Actor } from '../world/actors'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { guideId, LANGUAGES } from '@tung-ngo/domain/guide'
import { paths } from '@tung-ngo/domain/paths'
import { SKILLS } from '@tung-ngo/domain/skill'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { Timestamp } from 'firebase/firestore'
import { ACTORS, pidOf } from '../world/actors'
import { accessDoc, baseDoc, logDoc, markDoc, memberDoc, personDoc, photoDoc, recordingDoc, refusalDoc, requestDoc, sessionDoc, shownDoc, teamDoc } from '../world/documents'
import { eventDoc } from '../world/register-docs'
import { STANDING } from '../world/seed'
import { pathOf, SITES } from '../world/tree'
import { ISSUE_QUESTIONS } from './issue-questions'
import { LINE_QUESTIONS } from './lines'

const { leader, member, communeOfficer, communeViewer, districtOfficer, nationViewer, operator, provinceOfficer, signedOut, villageOfficer } = ACTORS
const { team } = SITES.village
const HOUSEHOLD = paths.household(team, STANDING.household)

export interface Question { label: string, request: Request, expected: 'allowed' | 'denied' }

const question = (operation: Operation) => (label: string, actor: Actor, path: string, expected: Question['expected'], more: Partial<Request> = {}): Question =>
  ({ label, expected, request: { actor, operation, path, ...more } })
const get = question('get')
const list = question('list')

const ghost: Actor = { ...member, uid: 'u-ghost', claims: { ...member.claims!, pid: 'x-ghost' } }
const withoutVersion: Actor = { ...ghost, claims: { pid: 'x-ghost', teams: member.claims!.teams } as Actor['claims'] }
const withoutMaps: Actor = { ...ghost, claims: { pid: 'x-ghost', v: 1 } as Actor['claims'] }
const person = { [paths.person('x-ghost')]: personDoc('u-ghost', 1) }
const unreadPerson = { [paths.person('x-ghost')]: personDoc('u-ghost', 0) }

const ofNowhere: Actor = { ...ghost, claims: { ...ghost.claims!, teams: {}, units: { nowhere: 'officer' } } }

const ofVillage: Actor = { ...ghost, claims: { ...ghost.claims!, teams: {}, units: { 'an-phu-b1': 'officer' } } }

const opened = (more: object) => ({ given: { [paths.access(team, communeOfficer.uid)]: { ...accessDoc(pidOf(communeOfficer), 'na-ot'), ...more } } })
const ago = Timestamp.fromMillis(Date.now() - 1000)

const GETS: Question[] = [
  get('what is missing, in his own team', member, paths.fact(team, 'f-never'), 'allowed'),
  get('a missing month of his own unit', villageOfficer, paths.unitTally('na-ot-b1', '1999-01'), 'allowed'),
  get('a missing month below', communeOfficer, paths.unitTally('na-ot-b1', '1999-01'), 'denied'),
  get('a missing team', provinceOfficer, paths.team('t-never'), 'denied'),
  get('an officer of a missing unit', provinceOfficer, paths.officer('nowhere', STANDING.officer), 'denied'),
  get('a row of a missing team', communeOfficer, paths.member('t-never', STANDING.member), 'denied'),
  get('a missing request', member, paths.request('son-la', 'r-never'), 'denied'),
  get('a missing report of a team', communeOfficer, paths.teamReport(team, 'r-never'), 'denied'),
  get('a line of the history of a missing report', communeOfficer, paths.reportEvent(paths.teamReport(team, 'r-never'), 'e-never'), 'denied'),
  get('a missing line of the log', member, paths.logEntry('e-never'), 'denied'),
  get('a line of the log that is of no team', leader, paths.logEntry('e-q'), 'denied', { given: { [paths.logEntry('e-q')]: { ...logDoc(SITES.threeTiers), team: null } } }),
  get('a household, without his person', ghost, HOUSEHOLD, 'denied'),
  get('a household, with his person', ghost, HOUSEHOLD, 'allowed', { given: person }),
  get('a row, without his person', ghost, paths.member(team, STANDING.member), 'denied'),
  get('a household, claims without a version', withoutVersion, HOUSEHOLD, 'denied', { given: person }),
  get('a household, claims without a version, as new as the person', withoutVersion, HOUSEHOLD, 'allowed', { given: unreadPerson }),
  get('a household, claims without seats', withoutMaps, HOUSEHOLD, 'denied', { given: person }),
  get('a tally, claims without seats', withoutMaps, paths.teamTally(team), 'denied'),
  get('a household, access in another name', communeOfficer, HOUSEHOLD, 'denied', opened({ pid: pidOf(leader) })),
  get('a household, access just over', communeOfficer, HOUSEHOLD, 'denied', opened({ until: ago })),
  get('a household, access of another commune', communeOfficer, HOUSEHOLD, 'denied', opened({ commune: 'hat-lot' })),
  get('a household, access open', communeOfficer, HOUSEHOLD, 'allowed', opened({})),
  get('a household of the next team, access open', communeOfficer, paths.household(SITES.neighbour.team, STANDING.household), 'denied', opened({})),
]

const create = question('create')
const WRITES: Question[] = [
  create('a figure of the deepest unit, by the officer one above', villageOfficer, paths.base('na-ot-b1-n', 'b-q'), 'allowed', { data: baseDoc(pidOf(villageOfficer)) }),
  create('a figure of a unit whose document is missing, by its officer', ofNowhere, paths.base('nowhere', 'b-q'), 'allowed', { data: baseDoc(pidOf(ofNowhere)) }),
  create('a refusal by nobody', signedOut, paths.refusal('vn', 'f-q'), 'denied', { data: refusalDoc('') }),
  create('a refusal under an id with a space', member, paths.refusal('vn', 'f q'), 'denied', { data: refusalDoc(pidOf(member)) }),
  create('a refusal by the operator, in another name', operator, paths.refusal('vn', 'f-q'), 'denied', { data: refusalDoc('x-other') }),
  create('a request from a unit that is missing, by its officer', ofNowhere, paths.request('son-la', 'r-q'), 'denied', { data: requestDoc('x-ghost', 'nowhere') }),
  create('a team of a village that is called a commune', ofVillage, paths.team('t-q'), 'denied', { data: { ...teamDoc(SITES.threeTiers), level: 'commune', district: 'an-phu', commune: 'an-phu-b1' }, given: person }),
  create('a photo of an act that he sent for another', leader, paths.photo(team, 'p-q'), 'allowed', { data: photoDoc('f-q'), given: { [paths.fact(team, 'f-q')]: { ...shownDoc('x-other', ['p-q']), sentBy: pidOf(leader) } } }),
  create('a photo of an act without photos', member, paths.photo(team, 'p-q'), 'denied', { data: photoDoc('f-q'), given: { [paths.fact(team, 'f-q')]: sessionDoc(pidOf(member)) } }),
  create('a row of a missing team', communeOfficer, paths.member('t-never', 'x-q'), 'denied', { data: memberDoc('x-q', pidOf(communeOfficer)) }),
  create('a row with a role that there is not, by the commune', communeOfficer, paths.member(team, 'x-q'), 'denied', { data: { ...memberDoc('x-q', pidOf(communeOfficer)), role: 'owner' } }),
]

/** Every language, and with them every skill. */
const GUIDES: Question[] = LANGUAGES.map((lang, index) => {
  const guide = guideId(lang, SKILLS[index % SKILLS.length]!)
  return create(`a recording of ${guide}`, communeOfficer, paths.recording('na-ot', guide), 'allowed', { data: recordingDoc(pidOf(communeOfficer)) })
})

const LOST = { given: { [paths.record('teams', 't-never', 'difficulties', 'd-q')]: { level: 'province' } } }
const answer = { data: eventDoc(difficulties, 'answer', pidOf(provinceOfficer)) }
/** What was handed up, where something of it is missing. */
const HANDED: Question[] = [
  get('a difficulty that is not there', provinceOfficer, paths.record('teams', team, 'difficulties', 'd-never'), 'denied'),
  get('an event of a difficulty that is not there', provinceOfficer, paths.recordEvent('teams', team, 'difficulties', 'd-never', 'e-1'), 'denied'),
  get('an event of a difficulty whose team is not there', provinceOfficer, paths.recordEvent('teams', 't-never', 'difficulties', 'd-q', 'e-1'), 'denied', LOST),
  create('an answer to a difficulty that is not there', provinceOfficer, paths.recordEvent('teams', team, 'difficulties', 'd-never', 'e-q'), 'denied', answer),
  create('an answer to a difficulty whose team is not there', provinceOfficer, paths.recordEvent('teams', 't-never', 'difficulties', 'd-q', 'e-q'), 'denied', { ...LOST, ...answer }),
]

const takeBack = question('update')
const SENT = { [paths.photo(team, 'p-q')]: photoDoc('f-q'), [paths.fact(team, 'f-q')]: { ...shownDoc('x-other', ['p-q']), sentBy: pidOf(member) } }
const mark = (actor: Actor, fact = 'f-q') => markDoc(fact, pidOf(actor))
const PHOTOS: Question[] = [
  takeBack('a photo of an act that he sent for another', member, paths.photo(team, 'p-q'), 'allowed', { given: SENT, data: mark(member) }),
  takeBack('a photo of an act that another sent', villageOfficer, paths.photo(team, 'p-q'), 'denied', { given: SENT, data: mark(villageOfficer) }),
  takeBack('a photo of an act that is not there', member, paths.photo(team, 'p-q'), 'denied', { given: { [paths.photo(team, 'p-q')]: photoDoc('f-never') }, data: mark(member, 'f-never') }),
  takeBack('a photo that was taken back before', leader, paths.photo(team, 'p-q'), 'denied', { given: { [paths.photo(team, 'p-q')]: markDoc('f-q', pidOf(member)) }, data: mark(leader) }),
  takeBack('a photo sent once more after it was taken back', member, paths.photo(team, 'p-q'), 'denied', { given: { ...SENT, [paths.photo(team, 'p-q')]: mark(leader) }, data: photoDoc('f-q') }),
]

const ASKED = paths.request('son-la', 'r-q')
const refuse = (letters: number): Partial<Request> => ({
  given: { [ASKED]: requestDoc(pidOf(communeOfficer), 'na-ot') },
  data: { state: 'refused', answer: 'ế'.repeat(letters), decidedBy: pidOf(provinceOfficer), updatedAt: SERVER_TIME },
  byPaths: true,
})
const ANSWERS: Question[] = [
  question('update')('an answer of 300 letters', provinceOfficer, ASKED, 'allowed', refuse(300)),
  question('update')('an answer of 301 letters', provinceOfficer, ASKED, 'denied', refuse(301)),
]

const teams = (label: string, actor: Actor, where: Filter[], expected: Question['expected']) => list(`teams: ${label}`, actor, 'teams', expected, { where })

const LISTS: Question[] = [
  teams('his commune', communeViewer, [['commune', 'EQUAL', 'na-ot']], 'allowed'),
  teams('the next commune', communeViewer, [['commune', 'EQUAL', 'hat-lot']], 'denied'),
  teams('his commune and the next', communeViewer, [['commune', 'IN', ['na-ot', 'hat-lot']]], 'denied'),
  teams('the district above his commune', communeViewer, [['district', 'EQUAL', 'mai-son']], 'denied'),
  teams('all but one commune', communeViewer, [['commune', 'NOT_EQUAL', 'hat-lot']], 'denied'),
  teams('his commune, by its whole path', districtOfficer, [['path', 'EQUAL', pathOf('na-ot')]], 'denied'),
  teams('his commune, by path', communeViewer, [['path', 'ARRAY_CONTAINS', 'na-ot']], 'denied'),
  teams('his commune, as a province', communeViewer, [['province', 'EQUAL', 'na-ot']], 'allowed'),
  teams('his village', villageOfficer, [['unit', 'EQUAL', 'na-ot-b1']], 'denied'),
  teams('his district', districtOfficer, [['district', 'EQUAL', 'mai-son']], 'allowed'),
  teams('a commune of his district', districtOfficer, [['commune', 'EQUAL', 'na-ot']], 'denied'),
  teams('a commune of his district, the district named', districtOfficer, [['district', 'EQUAL', 'mai-son'], ['commune', 'EQUAL', 'na-ot']], 'allowed'),
  teams('his province, some of it', provinceOfficer, [['province', 'EQUAL', 'son-la'], ['status', 'EQUAL', 'active']], 'allowed'),
  teams('a province, for the nation', nationViewer, [['province', 'EQUAL', 'quang-ngai']], 'allowed'),
  teams('without a district', communeViewer, [['district', 'EQUAL', null]], 'denied'),
  list('teams: his commune or another', communeViewer, 'teams', 'denied', { anyOf: [['commune', 'EQUAL', 'na-ot'], ['commune', 'EQUAL', 'hat-lot']] }),
  list('officers of a unit whose document is missing, by its officer', ofNowhere, 'units/nowhere/officers', 'allowed'),
  list('households since', member, paths.households(team), 'allowed', { where: [['updatedAt', 'GREATER_THAN', Timestamp.fromMillis(0)]] }),
  list('rows since', member, paths.members(team), 'allowed', { where: [['updatedAt', 'GREATER_THAN', Timestamp.fromMillis(0)]] }),
  list('facts since', member, paths.facts(team), 'allowed', { where: [['at', 'GREATER_THAN', Timestamp.fromMillis(0)]] }),
  list('households of the next team since', member, paths.households(SITES.neighbour.team), 'denied', { where: [['updatedAt', 'GREATER_THAN', Timestamp.fromMillis(0)]] }),
]

/** Single questions whose answer no cell of the matrix tells. */
export const QUESTIONS: Question[] = [...GETS, ...WRITES, ...GUIDES, ...PHOTOS, ...HANDED, ...ANSWERS, ...LISTS, ...LINE_QUESTIONS, ...ISSUE_QUESTIONS]
