import type { Health } from '@tung-ngo/domain/health'
import type { Refusal } from '@tung-ngo/domain/refusal'
import type { DocumentWatcher } from './watch-document'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'
import { watchDocument } from './watch-document'

/** Listens to what was last measured below a root; null when nothing ever was. Returns the end of it. */
export function watchHealth(root: string, watcher: DocumentWatcher<Health>): () => void {
  return watchDocument(paths.health(root, 'now'), watcher)
}

/** The newest refusals that phones told of, newest first. */
export async function newestRefusals(root: string, count: number): Promise<(Refusal & { id: string })[]> {
  const { newest } = await openFirestore()
  return await newest(paths.refusals(root), 'at', count) as unknown as (Refusal & { id: string })[]
}
