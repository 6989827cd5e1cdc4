import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { DocumentWatcher } from './watch-document'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'
import { watchDocument } from './watch-document'

/** Listens to the figures of a unit; null when nothing was ever counted there. Returns the end of it. */
export function watchUnitTally(unit: string, watcher: DocumentWatcher<UnitTallyDoc>): () => void {
  return watchDocument(paths.unitTally(unit), watcher)
}

/** The figures of some units as they are now; those where nothing was ever counted are left out. */
export async function readUnitTallies(units: readonly string[]): Promise<UnitTallyDoc[]> {
  const { read } = await openFirestore()
  const docs = await Promise.all(units.map(unit => read(paths.unitTally(unit))))
  return docs.flatMap(doc => doc ? [doc as unknown as UnitTallyDoc] : [])
}
