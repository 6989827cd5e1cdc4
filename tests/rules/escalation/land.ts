import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Doc } from '../support/rules'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { accessDoc, activityDoc, baseDoc, householdDoc, memberDoc, obligationDoc, officerDoc, paperDoc, personDoc, reportDoc, requestDoc } from '../world/documents'

/** Three provinces: two communes in the first, one in the second, none in the third; a team in each commune. */
export const PATHS: Record<string, string[]> = {
  vn: ['vn'],
  p1: ['vn', 'p1'],
  p2: ['vn', 'p2'],
  p3: ['vn', 'p3'],
  c1: ['vn', 'p1', 'c1'],
  c2: ['vn', 'p1', 'c2'],
  c3: ['vn', 'p2', 'c3'],
}
export const UNITS = Object.keys(PATHS)
export const COMMUNES = ['c1', 'c2', 'c3']
const TEAMS_STANDING: Record<string, string> = { t1: 'c1', t2: 'c2', t3: 'c3' }
/** The teams that stand, and the id of one that may be founded. */
export const TEAMS = [...Object.keys(TEAMS_STANDING), 'tn']

const LEVELS = ['nation', 'province', 'commune'] as const

function unitDoc(id: string): Unit {
  const path = PATHS[id]!
  const level = LEVELS[path.length - 1]!
  const type = { nation: 'quoc_gia', province: 'tinh', commune: 'xa' } as const
  return { v: 1, name: id, type: type[level], level, code: '1', parent: path.at(-2) ?? null, path, validFrom: '2020-01-01', validTo: null, predecessors: [], successors: [] }
}

export function teamDoc(commune: string): Doc & Pick<Team, 'path' | 'commune'> {
  const path = PATHS[commune]!
  return { v: 1, name: `Tổ ${commune}`, status: 'active', unit: commune, level: 'commune', path, province: path[1]!, district: null, commune, foundedOn: '2023-05-01', dissolvedOn: null, createdAt: SERVER_TIME, updatedAt: SERVER_TIME }
}

export function logDoc(team: string, commune: string): Doc {
  return { v: 1, what: 'seat.given', by: 'x-third', about: 'x-third', team, unit: null, province: PATHS[commune]![1]!, district: null, commune, before: null, after: 'member', reason: null, at: SERVER_TIME }
}

/** Somebody else, who takes no part. */
export const THIRD = 'x-third'

/** What stands at the beginning, whoever colludes. */
export const LAND: Record<string, Doc> = Object.assign(
  { [paths.person(THIRD)]: personDoc('u-third', 1), [paths.signInCode('code')]: { pid: THIRD }, [paths.recount('r')]: { v: 1 } },
  ...UNITS.map(unit => ({
    [paths.unit(unit)]: unitDoc(unit),
    [paths.officer(unit, THIRD)]: officerDoc(THIRD),
    [paths.request(unit, 'r-third')]: requestDoc(THIRD, 'c3'),
    [paths.base(unit, 'b')]: baseDoc(THIRD),
    [paths.obligation(unit, 'o')]: obligationDoc(THIRD),
    [paths.unitReport(unit, 'r')]: reportDoc(PATHS[unit]!.at(-2) ?? unit),
    [paths.consolidation(unit, 'r')]: { v: 3, path: PATHS[unit]! },
    [paths.paper(unit, 'p')]: paperDoc(THIRD, 'r'),
    [paths.unitTally(unit)]: { v: 1, path: PATHS[unit]!, rows: {} },
    [paths.health(unit, 'now')]: { v: 1 },
  })),
  ...Object.entries(TEAMS_STANDING).map(([team, commune]) => ({
    [paths.team(team)]: teamDoc(commune),
    [paths.member(team, THIRD)]: { ...memberDoc(THIRD, THIRD), role: 'leader' },
    [paths.household(team, 'h')]: householdDoc('f'),
    [paths.fact(team, 'f')]: activityDoc(THIRD),
    [paths.access(team, 'u-third')]: accessDoc(THIRD, commune),
    [paths.teamTally(team)]: { v: 1 },
    [paths.teamReport(team, 'r')]: reportDoc(commune),
    [paths.logEntry(`e-${team}`)]: logDoc(team, commune),
  })),
)
