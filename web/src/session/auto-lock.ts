import { isLocked, lock, sharedOf } from './shared'
import { readSnapshot } from './snapshot'

const AWAY_MS = 5 * 60_000

/** On a shared phone the PIN is asked again after five minutes away. */
export function lockWhenLeft(locked: () => void): void {
  let left = 0
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      left = Date.now()
      return
    }
    const uid = readSnapshot().account?.uid
    if (!uid || !sharedOf(uid) || Math.abs(Date.now() - left) < AWAY_MS)
      return
    lock()
    if (isLocked(uid))
      locked()
  })
}
