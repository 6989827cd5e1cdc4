import { addDays, dayOf } from '../day'
import type { DuePeriod } from './due-period'

/** What the expected list needs of a report that was sent. Times in ms. */
export interface ReportMark {
  reporter: string
  status: 'submitted' | 'returned' | 'accepted' | 'consolidated' | 'issued'
  /** When the server took it for the first time: being returned and sent again makes nobody late. */
  receivedAt: number
  /** When the phone says that it was sent. */
  madeAt: number | null
  nothingBecause: string | null
}

/** `madeInTime`: sent in time on a phone without network, received late. */
export type Timeliness = 'inTime' | 'madeInTime' | 'late'

/** A phone that was longer without network than this is not believed: its clock is its own. */
const BELIEVED_DAYS = 7

export function timelinessOf({ lateFrom }: Pick<DuePeriod, 'lateFrom'>, { receivedAt, madeAt }: Pick<ReportMark, 'receivedAt' | 'madeAt'>): Timeliness {
  const received = dayOf(receivedAt)
  if (received < lateFrom)
    return 'inTime'
  const isBelieved = received < addDays(lateFrom, BELIEVED_DAYS)
  return isBelieved && madeAt !== null && dayOf(madeAt) < lateFrom ? 'madeInTime' : 'late'
}
