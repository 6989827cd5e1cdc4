import type { Report } from '@tung-ngo/domain/reports/report'
import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { TeamClosedDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { onScopeDispose, shallowRef, watchEffect } from 'vue'
import { readDocument } from '../../sync/documents'
import { useTeam } from '../../team/store'

/** What was not found by then (ms) is not waited for. */
const WAIT_MS = 1500

/** The team's figures over the days of a report; undefined until they are looked up, null where nothing is counted for them: a week, a campaign, closed months without network. */
export function useFigures({ period, team: of }: Pick<Report, 'period'> & { team: string }) {
  const team = useTeam()
  const figures = shallowRef<PeriodFigures | null>()
  const giveUp = setTimeout(() => figures.value ??= null, WAIT_MS)
  onScopeDispose(() => clearTimeout(giveUp))

  watchEffect(async () => {
    const { head } = team
    if (!/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period)) {
      figures.value = null
      return
    }
    if (!head)
      return
    const months = monthsToRead(period, head.closed)
    const closed = await Promise.all(months.map(month => readDocument<TeamClosedDoc>(paths.teamTally(of, month)).catch(() => undefined)))
    figures.value = closed.includes(undefined)
      ? null
      : figuresOf(period, { now: head, closed: Object.fromEntries(months.map((month, index) => [month, closed[index]!])) })
  })
  return figures
}
