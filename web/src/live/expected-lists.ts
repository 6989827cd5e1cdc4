import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Found } from '../sync/documents'
import { paths } from '@tung-ngo/domain/paths'
import { listDocuments } from '../sync/documents'

/** Lists that were opened since an instant (ms): who owes a unit which report. */
export function listsOpenedSince(unit: string, since: number): Promise<Found<ExpectedDoc>[]> {
  return listDocuments<ExpectedDoc>(paths.expectedLists(unit), { after: ['openedAt', since] })
}

/** Lists of some periods (at most thirty): who owes a unit a report that tells of one of them. */
export function listsOfPeriods(unit: string, periods: string[]): Promise<Found<ExpectedDoc>[]> {
  return listDocuments<ExpectedDoc>(paths.expectedLists(unit), { oneOf: ['period', periods] })
}
