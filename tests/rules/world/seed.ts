import type { Doc, Rules } from '../support/rules'
import type { Actor } from './actors'
import type { Site } from './tree'
import { paths } from '@tung-ngo/domain/paths'
import { ALL_ACTORS, pidOf } from './actors'
import { accessDoc, activityDoc, baseDoc, callDoc, deviceDoc, guideDoc, householdDoc, inHours, issueDoc, logDoc, memberDoc, obligationDoc, officerDoc, paperDoc, personDoc, photoDoc, recordingDoc, refusalDoc, reportDoc, reportEventDoc, requestDoc, shownDoc, teamDoc } from './documents'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { eventPath, handedRecords, recordPath, standingDoc, standingEvent, STANDING_EVENT } from './register-docs'
import { ALL_SITES, pathOf, receiverOf, UNIT_IDS, unitDoc } from './tree'

/** Ids of the documents that stand in every unit and team. */
export const STANDING = { officer: 'x-standing', base: 'base-1', member: 'x-roll', leader: 'x-roll-leader', household: 'h-1', fact: 'f-1', photo: 'p-1', request: 'r-1', code: 'a'.repeat(40), recount: 'sample-1', guide: 'thai-pay', obligation: 'o-1', report: 'report-1', event: 'e-1', paper: 'paper-1', day: '2026-11-21', device: 'd-1' }

/** Photos that the act of every actor shows, at every site; the act's id. */
export const SHOWN: readonly string[] = ['p-new', 'n-0', 'n-1', 'n-2']
export const shownBy = (actor: Actor): string => `f-of-${pidOf(actor)}`

/** Consolidated reports of every unit that are frozen and signed, not issued. */
const FROZEN: readonly string[] = ['r-frozen', 'n-0', 'n-1', 'n-2', 'n-3']
export const paperOf = (report: string): string => `paper-${report}`

/** Fills the tree: every unit and team with one document of each kind, every actor with his person, his accesses and one that has ended. */
export async function seedWorld(rules: Rules): Promise<void> {
  await rules.seed(Object.assign({}, ...UNIT_IDS.map(unitDocs), ...ALL_SITES.map(teamDocs), ...ALL_SITES.map(recordDocs)))
  await rules.seed(Object.assign({}, ...ALL_ACTORS.map(actorDocs), { [paths.person(STANDING.member)]: personDoc(null, 0), ...personalDocs(STANDING.member), 'mail/m-1': { toUids: ['x'] }, [paths.signInCode(STANDING.code)]: { pid: 'x' }, 'elsewhere/a': {}, ...recountDocs() }))
}

function recountDocs(): Record<string, Doc> {
  const recount = paths.recount(STANDING.recount)
  return Object.fromEntries([recount, `${recount}/drifts/${STANDING.recount}`, `${recount}/chunks/${STANDING.recount}`].map(path => [path, { v: 1, done: 0 }]))
}

function unitDocs(unit: typeof UNIT_IDS[number]): Record<string, Doc> {
  return {
    [paths.unit(unit)]: unitDoc(unit),
    [paths.officer(unit, STANDING.officer)]: officerDoc(STANDING.officer),
    [paths.request(unit, STANDING.request)]: requestDoc('x-standing', 'an-phu-b1'),
    [paths.refusal(unit, STANDING.fact)]: refusalDoc('x-somebody'),
    [paths.health(unit, 'now')]: { v: 1, late: [] },
    [paths.guide(unit, STANDING.guide)]: guideDoc('x-somebody'),
    [paths.recording(unit, STANDING.guide)]: recordingDoc('x-somebody'),
    [paths.base(unit, STANDING.base)]: baseDoc('x-somebody'),
    [paths.obligation(unit, STANDING.obligation)]: obligationDoc('x-somebody'),
    [paths.expected(unit, STANDING.report)]: { v: 3, path: pathOf(unit), rows: {} },
    [paths.call(unit, STANDING.report, STANDING.member)]: callDoc('x-somebody'),
    [paths.handedRecord(unit, STANDING.report)]: { v: 3, register: 'difficulties' },
    [paths.consolidation(unit, STANDING.report)]: { v: 3, path: pathOf(unit), content: '{}' },
    [paths.paper(unit, STANDING.paper)]: paperDoc('x-somebody', STANDING.report),
    [paths.issue(unit, STANDING.report)]: issueDoc('x-somebody', STANDING.paper),
    ...Object.fromEntries(FROZEN.flatMap(report => [[paths.consolidation(unit, report), { v: 3, path: pathOf(unit), content: '{}' }], [paths.paper(unit, paperOf(report)), paperDoc('x-somebody', report)]])),
    [paths.unitReport(unit, STANDING.report)]: reportDoc(receiverOf(unit)),
    [paths.reportEvent(paths.unitReport(unit, STANDING.report), STANDING.event)]: reportEventDoc('save', 'x-somebody'),
    [paths.unitTally(unit)]: { v: 1, name: unit, path: pathOf(unit), rows: {} },
    [paths.unitTally(unit, '2026-01')]: { v: 1, name: unit, path: pathOf(unit), rows: {} },
  }
}

function recordDocs(site: Site): Record<string, Doc> {
  return Object.fromEntries(REGISTERS.flatMap(register => [
    [recordPath(register, site), standingDoc(register)],
    [eventPath(register, site), standingEvent(register)],
    ...handedRecords(register).flatMap(({ record, data }) => [[recordPath(register, site, record), data], [eventPath(register, site, STANDING_EVENT, record), standingEvent(register)]]),
  ]))
}

function teamDocs(site: Site): Record<string, Doc> {
  const { team, spare, past } = site
  return {
    [paths.team(team)]: teamDoc(site),
    [paths.team(spare)]: teamDoc(site),
    [paths.team(past)]: teamDoc(site),
    [paths.member(team, STANDING.member)]: memberDoc(STANDING.member, 'x-somebody'),
    [paths.member(team, STANDING.leader)]: { ...memberDoc(STANDING.leader, 'x-somebody'), role: 'leader' },
    [paths.household(team, STANDING.household)]: householdDoc(),
    [paths.fact(team, STANDING.fact)]: activityDoc('x-somebody'),
    [paths.photo(team, STANDING.photo)]: photoDoc(STANDING.fact),
    ...Object.fromEntries(ALL_ACTORS.map(actor => [paths.fact(team, shownBy(actor)), shownDoc(pidOf(actor), SHOWN)])),
    [paths.access(team, 'u-standing')]: accessDoc('x-standing', site.commune),
    [paths.teamTally(team)]: { v: 1, ledger: {} },
    [paths.teamReport(team, STANDING.report)]: reportDoc(site.commune),
    [paths.reportEvent(paths.teamReport(team, STANDING.report), STANDING.event)]: reportEventDoc('save', 'x-somebody'),
    [paths.logEntry(`e-${team}`)]: logDoc(site),
  }
}

/** What a person is told, and on what. */
function personalDocs(pid: string): Record<string, Doc> {
  return { [paths.notice(pid, STANDING.day)]: { v: 3, day: STANDING.day }, [paths.device(pid, STANDING.device)]: deviceDoc() }
}

function actorDocs(actor: typeof ALL_ACTORS[number]): Record<string, Doc> {
  const past = ALL_SITES.map(site => [paths.access(site.past, actor.uid), { ...accessDoc(pidOf(actor), site.commune), until: inHours(-1) }])
  const accesses = Object.entries(actor.accesses).map(([team, state]) => [
    paths.access(team, actor.uid),
    { ...accessDoc(pidOf(actor), 'na-ot'), commune: team.includes('an-phu') ? 'an-phu' : 'na-ot', ...(state === 'ended' ? { until: inHours(-1) } : {}) },
  ])
  return {
    ...personalDocs(pidOf(actor)),
    [paths.person(pidOf(actor))]: personDoc(actor.uid, actor.currentVersion),
    ...Object.fromEntries([...past, ...accesses]),
  }
}
