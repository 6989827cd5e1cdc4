import type { Report } from '@tung-ngo/domain/reports/report'
import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { TeamClosedDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { shallowRef, watchEffect } from 'vue'
import { readDocument } from '../../sync/documents'
import { useTeam } from '../../team/store'

/** The team's figures over the days of a report; null where nothing is counted for them: a week, a campaign, closed months without network. */
export function useFigures({ period, team: of }: Pick<Report, 'period'> & { team: string }) {
  const team = useTeam()
  const figures = shallowRef<PeriodFigures | null>(null)

  watchEffect(async () => {
    const { head } = team
    if (!head || !/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period))
      return
    const months = monthsToRead(period, head.closed)
    const closed = await Promise.all(months.map(month => readDocument<TeamClosedDoc>(paths.teamTally(of, month)).catch(() => undefined)))
    if (closed.every(found => found !== undefined))
      figures.value = figuresOf(period, { now: head, closed: Object.fromEntries(months.map((month, index) => [month, closed[index]!])) })
  })
  return figures
}
