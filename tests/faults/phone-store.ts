import type { Page } from 'playwright-core'

/** An act as the phone keeps it. `content`: it can be read and sent again. */
export interface Kept { id: string, uid: string, kind: string, state: string, household?: string, reason?: string, content: boolean }

/** Everything in the phone's outbox, of whomever it is, oldest first. */
export function keptOn(page: Page): Promise<Kept[]> {
  return page.evaluate(() => new Promise<Kept[]>((resolve, reject) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('outbox').objectStore('outbox').getAll()
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result.map(({ id, uid, kind, state, reason, title, recording }) => ({
          id, uid, kind, state, reason, household: recording.fact.household, content: Boolean(title && recording.writes[0].data.kind === kind),
        })))
      }
    }
  }))
}

/** Makes waiting acts what an older app would have left: of shape 1 without the phone's own time, of shape 2 with it. */
export function ageActs(page: Page, version: 1 | 2): Promise<void> {
  return page.evaluate(version => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('outbox', 'readwrite')
      const asked = transaction.objectStore('outbox').openCursor()
      asked.onsuccess = () => {
        const cursor = asked.result
        if (!cursor)
          return
        if (cursor.value.state === 'waiting') {
          const { recording } = cursor.value
          for (const data of [recording.fact, ...recording.writes.map((write: { data: object }) => write.data)].filter(data => 'v' in data)) {
            data.v = version
            if (version === 1)
              delete data.recordedAt
          }
          cursor.update(cursor.value)
        }
        cursor.continue()
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  }), version)
}

/** Who is signed in on the phone. */
export function uidOn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('tung-ngo.session') ?? '{}').account?.uid)
}

/** The team's households and visits (of all months) as the phone has them. */
export function countsOn(page: Page, team: string): Promise<{ households: number, visits: number }> {
  return page.evaluate(team => new Promise((resolve) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['heads', 'households'])
      const head = transaction.objectStore('heads').get(team)
      const households = transaction.objectStore('households').count(IDBKeyRange.bound([team], [team, []]))
      transaction.oncomplete = () => {
        opening.result.close()
        const months = Object.values(head.result?.tally.months ?? {}) as Record<string, number>[]
        resolve({ households: households.result, visits: months.reduce((sum, month) => sum + (month['acts.visit'] ?? 0), 0) })
      }
    }
  }), team)
}
