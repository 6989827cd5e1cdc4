import type { ActivityDays } from '@tung-ngo/domain/activity-days'
import type { Month } from '@tung-ngo/domain/period'

/** What a commune's teams did on each day of a month: one call, one read a team. */
export async function readActivityDays(commune: string, month: Month): Promise<ActivityDays> {
  const { callFunction } = await import('../session/functions')
  return callFunction<ActivityDays>('activityDays', { commune, month })
}
