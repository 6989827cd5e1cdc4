import type { Request } from '../support/request'
import type { Verdict } from '../support/verdict'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import type { Row } from './row'
import { ALL_ACTORS } from '../world/actors'
import { ALL_SITES } from '../world/tree'
import { CLOSED_ROWS } from './closed-rows'
import { LOG_ROWS } from './log-rows'
import { REGISTER_ROWS } from './register-rows'
import { REPORT_ROWS } from './report-rows'
import { isAllowed, nameOf } from './row'
import { TEAM_ROWS } from './team-rows'
import { UNIT_ROWS } from './unit-rows'

/** A row tried by one actor at one site, and what the table of access says to it. */
export interface Cell { row: Row, site: Site, actor: Actor, expected: Verdict['kind'], request: Request }

export const ROWS: Row[] = [...UNIT_ROWS, ...TEAM_ROWS, ...REGISTER_ROWS, ...LOG_ROWS, ...REPORT_ROWS, ...CLOSED_ROWS]

export function cellsOf(row: Row, site: Site): Cell[] {
  return ALL_ACTORS.map(actor => ({
    row,
    site,
    actor,
    expected: isAllowed(row, actor, site) ? 'allowed' : 'denied',
    request: { actor, operation: row.operation, ...row.request(actor, site) },
  }))
}

export const allCells = (): Cell[] => ROWS.flatMap(row => ALL_SITES.flatMap(site => cellsOf(row, site)))

/** What is wrong with a cell, by its name; null when the rules say what the table says. */
export function complaint({ row, site, actor, expected }: Cell, verdict: Verdict): string | null {
  if (verdict.kind === expected)
    return null
  const reason = verdict.kind === 'broken' ? ` (${verdict.text})` : ''
  return `${actor.name}: ${nameOf(row)} at ${site.name} is ${verdict.kind}${reason}, the table of access says ${expected}`
}
