import type { Sheet } from '@tung-ngo/domain/household'
import { BLANK_SHEET } from '@tung-ngo/domain/household'

const FIELDS = [...Object.keys(BLANK_SHEET), 'village'] as (keyof Sheet)[]

/** The sheet alone, without what the phone keeps beside it; a copy that may be changed. */
export function sheetOf(household: Sheet): Sheet {
  return JSON.parse(JSON.stringify(Object.fromEntries(FIELDS.map(field => [field, household[field]])))) as Sheet
}
