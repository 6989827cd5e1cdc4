import type { Page } from 'playwright-core'

/** How many entries each store of this phone holds: its own, and the sign-in's. */
export function storesOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {}
    for (const { name } of await indexedDB.databases()) {
      // Those of the browser's push service and of the SDK's heartbeat hold nothing of a person.
      if (name !== 'tung-ngo' && name !== 'firebaseLocalStorageDb')
        continue
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames) {
        counts[store] = await new Promise<number>((resolve) => {
          const counting = db.transaction(store).objectStore(store).count()
          counting.onsuccess = () => resolve(counting.result)
        })
      }
      db.close()
    }
    return counts
  })
}
