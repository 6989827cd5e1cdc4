import { isPractice } from '../session/practice'

/**
 * What changed on this phone: what screens show, what waits to be sent, who is signed in, or that the server
 * refused to let this account read a team (its seat may be gone), or acts turned out to be missing.
 */
export type LocalChange = { kind: 'team' | 'outbox', team: string } | { kind: 'refused', team: string } | { kind: 'wiped' | 'missing' | 'notices' }

const channel = isPractice || typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tung-ngo')
const listeners = new Set<(change: LocalChange) => void>()

channel?.addEventListener('message', ({ data }) => tell(data as LocalChange))

/** Tells this tab, the others and the service worker. */
export function announce(change: LocalChange): void {
  tell(change)
  channel?.postMessage(change)
}

/** @returns a function that ends it */
export function onLocalChange(callback: (change: LocalChange) => void): () => void {
  listeners.add(callback)
  return () => listeners.delete(callback)
}

function tell(change: LocalChange) {
  for (const listener of listeners)
    listener(change)
}
