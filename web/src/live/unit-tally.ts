import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'

/** `offline`: what is shown may be old, and the listener goes on by itself once there is a network. */
export type Connection = 'live' | 'offline' | 'denied' | 'failed'

export interface TallyWatcher {
  /** The unit's figures, and each time they change; null when nothing was ever counted there. */
  onTally: (tally: UnitTallyDoc | null) => void
  onConnection: (connection: Connection) => void
}

/** Listens to the figures of a unit: one read, and one for each change. Returns the end of it. */
export function watchUnitTally(unit: string, watcher: TallyWatcher): () => void {
  let ended = false
  let unsubscribe = () => {}
  const end = () => {
    ended = true
    unsubscribe()
  }
  const fail = (error: unknown) => {
    if (!ended)
      watcher.onConnection((error as { code?: string }).code === 'permission-denied' ? 'denied' : 'failed')
    end()
  }
  listen().catch(fail)
  return end

  async function listen() {
    const { watch } = await openFirestore()
    if (ended)
      return
    unsubscribe = watch(paths.unitTally(unit), (data, isOld) => {
      if (data || !isOld)
        watcher.onTally(data ? data as unknown as UnitTallyDoc : null)
      watcher.onConnection(isOld ? 'offline' : 'live')
    }, fail)
  }
}
