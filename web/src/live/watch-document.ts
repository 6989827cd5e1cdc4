import { openFirestore } from './firestore'

/** `offline`: what is shown may be old, and the listener goes on by itself once there is a network. */
export type Connection = 'live' | 'offline' | 'denied' | 'failed'

export interface DocumentWatcher<T> {
  /** The document, and each time it changes; null when there is none. */
  onData: (data: T | null) => void
  onConnection: (connection: Connection) => void
}

/** Listens to a document: one read, and one for each change. Returns the end of it. */
export function watchDocument<T>(path: string, watcher: DocumentWatcher<T>): () => void {
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
    unsubscribe = watch(path, (data, isOld) => {
      if (data || !isOld)
        watcher.onData(data ? data as unknown as T : null)
      watcher.onConnection(isOld ? 'offline' : 'live')
    }, fail)
  }
}
