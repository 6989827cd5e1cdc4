import * as z from 'zod/mini'
import { ACTIVITY_KINDS } from './fact'
import { flowsOf } from './flows'
import { standingFacts } from './ledger'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Day, Month } from './period'
import { monthOf } from './period'
import { id } from './shape'

/** A call of `activityDays`: a commune and a month (`yyyy-mm`). */
export const activityDaysInput = z.strictObject({ commune: id, month: z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)) })
export type ActivityDaysInput = z.infer<typeof activityDaysInput>

/** What was done on each day of a month, as flows, and how many teams did something on it (`teams.active`). Days without anything are left out. */
export type ActivityDays = Record<Day, Figures>

/** Adds the activities of a team in a month; `facts`: its lines, of the ledger or of the closed month. */
export function addTeamDays(days: ActivityDays, facts: Record<string, string>, month: Month): void {
  const active = new Set<Day>()
  for (const row of standingFacts({ facts }).filter(({ on, kind }) => monthOf(on) === month && (ACTIVITY_KINDS as readonly string[]).includes(kind))) {
    addFigures(days[row.on] ??= {}, flowsOf(row))
    active.add(row.on)
  }
  for (const day of active)
    addFigures(days[day]!, { 'teams.active': 1 })
}
