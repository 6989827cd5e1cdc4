import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import { firstDay } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { REPORTING_RULES, timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import type { Day } from '@tung-ngo/domain/period'
import type { Demo } from './demo'
import { CHIENG_MUNG } from './tree'

/** Every province with teams wants their report of each month, from the present one on; one district that of its communes, too. */
export function obligationsOf({ teams, calendar: { today } }: Demo): { owner: string, id: string, obligation: Obligation }[] {
  const provinces = [...new Set(teams.map(({ team }) => team.province))]
  const districts = [...new Set(teams.flatMap(({ team }) => team.commune === CHIENG_MUNG && team.district ? [team.district] : []))]
  return [
    ...provinces.map(owner => ({ owner, id: 'thang', obligation: obligationOf('R-ST-T', 'teams', today) })),
    ...districts.map(owner => ({ owner, id: 'thang-xa', obligation: obligationOf('R-ST-D', 'communes', today) })),
  ]
}

function obligationOf(rule: 'R-ST-T' | 'R-ST-D', reporters: Obligation['reporters'], today: Day): Obligation {
  const { name, template } = REPORTING_RULES[rule]
  const timing = timingOf(rule, firstDay(monthOf(today)))
  return { v: SHAPE_VERSION, name, rule, reporters, template, timing, occasions: [], by: 'seed', updatedAt: Date.parse(`${today}T00:00:00+07:00`) }
}
