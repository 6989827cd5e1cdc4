import type { Month } from '@tung-ngo/domain/period'
import type { UnitClosedDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'

/** A closed month never changes: each is read once. */
const known = new Map<string, Promise<UnitClosedDoc | undefined>>()

/** A closed month of a unit; undefined when none was published. */
export function readClosedMonth(unit: string, month: Month): Promise<UnitClosedDoc | undefined> {
  const path = paths.unitTally(unit, month)
  let doc = known.get(path)
  if (!doc) {
    doc = openFirestore().then(async ({ read }) => await read(path).catch(missing) as unknown as UnitClosedDoc | undefined)
    known.set(path, doc)
    doc.then(found => found ?? known.delete(path), () => known.delete(path))
  }
  return doc
}

/** Those above a unit are not told a missing document from a refused one; they see the unit's figures, so nothing was published. */
function missing(error: { code?: string }): undefined {
  if (error.code !== 'permission-denied')
    throw error
}

/** Nothing of it stays for whoever comes next. */
export const forgetClosedMonths = (): void => known.clear()
