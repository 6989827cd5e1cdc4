/**
 * One at a time over all tabs and the service worker: sending, pulling, signing in and out. So a pull never lays an
 * older household over an act just received, and nobody sends for a person who is leaving.
 */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tung-ngo.outbox', work) as Promise<T>
}

/** One photo at a time. Acts have a lock of their own: none of them ever waits for a picture. */
export function withPhotoLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('tung-ngo.photos', work) as Promise<T>
}

/** While nothing at all is on its way: for who leaves this phone or takes it over. */
export function whenStill<T>(work: () => Promise<T>): Promise<T> {
  return withLock(() => withPhotoLock(work))
}
