/**
 * One at a time over all tabs and the service worker: sending, pulling, signing in and out. So a pull never lays an
 * older household over an act just received, and nobody sends for a person who is leaving.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tung-ngo.outbox', work) as Promise<T>
}
