import type { Health } from '@tung-ngo/domain/health'
import type { Day } from '@tung-ngo/domain/period'
import { addDays, dayOf, startOfDay } from '@tung-ngo/domain/day'
import { queries } from '../store'
import { openDays } from './days'

/** More refusals than this are not read at one time: by then the figure says enough. */
const MOST = 3000

/** Refusals of today and yesterday by reason. */
export async function countRefusals(root: string, today: Day): Promise<Health['refusals']> {
  const found = await Promise.all(openDays(today).map(day => queries.refusals(root, startOfDay(day), startOfDay(addDays(day, 1))).limit(MOST).get()))
  const refusals: Health['refusals'] = {}
  for (const { at, reason } of found.flatMap(({ docs }) => docs.map(document => document.data()))) {
    const day = refusals[dayOf(at)] ??= {}
    day[reason] = (day[reason] ?? 0) + 1
  }
  return refusals
}
