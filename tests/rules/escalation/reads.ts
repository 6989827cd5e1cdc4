import type { Attempt } from './attempt'
import type { Kind, Where } from './bounds'
import { paths } from '@tung-ngo/domain/paths'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { COMMUNES, TEAMS, THIRD, UNITS } from './land'

const get = (kind: Kind, where: Where, path: string): Attempt => ({ label: `reads ${path}`, operation: 'get', path, kind, where })
const list = (kind: Kind, where: Where, path: string, field?: string, value?: string): Attempt => ({
  label: `lists ${path}${field ? ` of ${field} ${value}` : ''}`,
  operation: 'list',
  path,
  kind,
  where,
  ...(field ? { query: { where: [[field, 'EQUAL', value]] } } : {}),
})

const TEAM_REGISTERS = REGISTERS.filter(({ below }) => below === 'teams')

const AREAS: [field: string, unit: string][] = [['province', 'p1'], ['province', 'p2'], ['province', 'p3'], ...COMMUNES.map((unit): [string, string] => ['commune', unit])]

/** Everything that stands, one by one and in lists. */
export const READS: Attempt[] = [
  ...UNITS.flatMap(unit => [
    list('officials', { unit }, `${paths.unit(unit)}/officers`),
    list('requests', { unit }, `${paths.unit(unit)}/requests`),
    list('base', { unit }, `${paths.unit(unit)}/bases`),
    list('closed', { unit }, `${paths.unit(unit)}/health`),
    list('closed', { unit }, `${paths.unit(unit)}/refusals`),
    list('open', { unit }, paths.guides(unit)),
    get('open', { unit }, paths.recording(unit, 'thai-pay')),
    get('officials', { unit }, paths.officer(unit, THIRD)),
    get('requests', { unit }, paths.request(unit, 'r-third')),
    get('figures', { unit }, paths.unitTally(unit)),
    list('unitReport', { unit }, `${paths.unit(unit)}/reports`),
    list('unitReport', { unit }, paths.handed(unit)),
    list('unitReport', { unit }, paths.calls(unit, 'r')),
    get('unitReport', { unit }, paths.consolidation(unit, 'r')),
    get('unitReport', { unit }, paths.paper(unit, 'p')),
    list('unitReport', { unit }, paths.issues(unit)),
    list('duty', { unit }, paths.obligations(unit)),
  ]),
  ...TEAMS.flatMap(team => [
    get('team', { team }, paths.team(team)),
    list('roll', { team }, paths.members(team)),
    get('roll', { team }, paths.member(team, THIRD)),
    list('sheets', { team }, paths.households(team)),
    get('sheets', { team }, paths.household(team, 'h')),
    list('sheets', { team }, paths.facts(team)),
    get('sheets', { team }, paths.fact(team, 'f')),
    list('accesses', { team }, `${paths.team(team)}/accesses`),
    get('accesses', { team }, paths.access(team, 'u-third')),
    list('teamTally', { team }, `${paths.team(team)}/tallies`),
    ...TEAM_REGISTERS.map(({ id }) => list('record', { team }, paths.records('teams', team, id))),
    list('teamReport', { team }, paths.teamReports(team)),
    get('teamReport', { team }, paths.teamReport(team, 'r')),
    get('log', { team }, paths.logEntry(`e-${team}`)),
    list('log', { team }, paths.log, 'team', team),
  ]),
  list('figures', {}, 'teams'),
  list('log', {}, paths.log),
  ...AREAS.flatMap(([field, unit]) => [list('figures', { unit }, 'teams', field, unit), list('log', { unit }, paths.log, field, unit)]),
  ...[paths.person(THIRD), paths.signInCode('code'), paths.recount('r')].map(path => get('closed', {}, path)),
  get('closed', {}, paths.notice(THIRD, '2026-11-21')),
  ...['people', 'signInCodes', 'recounts'].map(path => list('closed', {}, path)),
]
