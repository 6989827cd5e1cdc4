import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import { firstDay } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { REPORTING_RULES, timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import type { Demo } from './demo'

/** Every province with teams wants their report of each month, from the present one on. */
export function obligationsOf({ teams, calendar }: Demo): { owner: string, id: string, obligation: Obligation }[] {
  const rule = 'R-ST-T'
  const { name, template } = REPORTING_RULES[rule]
  return [...new Set(teams.map(({ team }) => team.province))].map(owner => ({
    owner,
    id: 'thang',
    obligation: {
      v: SHAPE_VERSION,
      name,
      rule,
      reporters: 'teams',
      template,
      timing: timingOf(rule, firstDay(monthOf(calendar.today))),
      occasions: [],
      by: 'seed',
      updatedAt: Date.parse(`${calendar.today}T00:00:00+07:00`),
    },
  }))
}
