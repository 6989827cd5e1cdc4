import { addDays } from '../day'
import type { Day } from '../period'
import { isWorkingDay } from './working-day'

/** Working days after which a team is asked about, where no unit above it says otherwise (`silentAfter`). */
export const SILENT_AFTER = 10

/** Whether a team has recorded nothing for so many working days: then it becomes a task of its commune. A new team is silent since it was founded. */
export function isSilent(lastOn: Day, today: Day, workingDays: number): boolean {
  let count = 0
  for (let day = addDays(lastOn, 1); day < today && count < workingDays; day = addDays(day, 1))
    count += Number(isWorkingDay(day))
  return count >= workingDays
}
