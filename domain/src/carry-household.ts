import type { Author, Recording } from './command'
import { correctHousehold, registerHousehold } from './command'
import type { Sheet } from './household'

/**
 * A household whose team was merged: it moves away in the book of its team and stands in that of the other, under the
 * same id, so stocks count it once. What the other book says of a house that stands in both is left as it is.
 * @param there how it stands in the other book, if it does
 * @param helpers who may help a house there: members of the other team
 */
export function carryHousehold(household: string, sheet: Sheet, there: Sheet | undefined, from: Author, to: Author, helpers: ReadonlySet<string>): { left: Recording, taken: Recording | undefined } {
  const arrives = sheet.helper === null || helpers.has(sheet.helper) ? sheet : { ...sheet, helper: null }
  return {
    left: correctHousehold(from, household, sheet, { ...sheet, status: 'moved' })!,
    taken: !there ? registerHousehold(to, household, arrives) : there.status === 'active' ? undefined : correctHousehold(to, household, there, arrives),
  }
}
