import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { DocumentWatcher } from './watch-document'
import { paths } from '@tung-ngo/domain/paths'
import { watchDocument } from './watch-document'

/** Listens to the figures of a unit; null when nothing was ever counted there. Returns the end of it. */
export function watchUnitTally(unit: string, watcher: DocumentWatcher<UnitTallyDoc>): () => void {
  return watchDocument(paths.unitTally(unit), watcher)
}
