import type { ClosedMonth } from './closing'
import type { Ledger } from './ledger'
import type { Day, Month } from './period'
import type { Tally } from './tally'
import type { TeamLevel } from './team'
import type { UnitLevel } from './unit'
import type { RecordLines } from './registers/unit-records'
import type { ClosedParts } from './unit-closing'
import type { Rows, Span, Statements } from './unit-tally'

interface TallyDocBase {
  v: 1
  /** The unit one level up that adds this tally into its own; null for the root. */
  parent: string | null
  name: string
  /** Grows by one with every write. */
  seq: number
  /** When it was counted, server time (ms). */
  asOf: number
  updatedAt: number
  /** The last closed month; its figures stand in `tallies/{yyyy-mm}`. */
  closed: Month
  /** The day of its stock. */
  day: Day
  tally: Tally
}

/** `teams/{teamId}/tallies/now`: the ledger and the tally of the open months. Read by the team alone; also its head. */
export interface TeamTallyDoc extends TallyDocBase {
  level: TeamLevel
  ledger: Ledger
  /** Server time of the newest fact counted (ms); a phone pulls when it grows. */
  cursor: number
  /** Server time of the newest change of the roll or of the team itself (ms). */
  rollAt: number
}

/** `units/{unitId}/tallies/now`: a line for each child, their sum, and what the unit itself states. */
export interface UnitTallyDoc extends TallyDocBase, Span {
  level: UnitLevel
  /** Ids from the root to the unit, for the rules: a tally is read by its unit and those above. */
  path: string[]
  rows: Rows
  statements: Statements
  /** The unit's own records; none in a unit without any. */
  records?: RecordLines
  /** Children changed since this instant (ms) are read by the next hop. */
  readFrom: number
}

/** `teams/{t}/tallies/{yyyy-mm}`: a closed month of a team; written once. It names no parent: hops read open months. */
export interface TeamClosedDoc extends ClosedMonth {
  v: 1
  closedAt: number
}

/** `units/{u}/tallies/{yyyy-mm}`: a closed month of a unit: a line for each child (`writeClosedRow`) and their sum. */
export interface UnitClosedDoc extends ClosedParts {
  v: 1
  month: Month
  name: string
  level: UnitLevel
  path: string[]
  rows: Rows
  closedAt: number
}
