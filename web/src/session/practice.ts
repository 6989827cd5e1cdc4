import type { Snapshot } from './snapshot'

const PRACTICE = 'tung-ngo.practice'
const snapshot = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(PRACTICE)

/**
 * Whether this window practises. It is so from its first line to its last: a made-up person in a made-up hamlet, all of
 * it in memory. No other window, nor the service worker, knows of it; opened anew, the app is itself again.
 */
export const isPractice = snapshot !== null
export const practiceSnapshot = (): Partial<Snapshot> => JSON.parse(snapshot!)

export function beginPractice(made: Snapshot): void {
  sessionStorage.setItem(PRACTICE, JSON.stringify(made))
  location.assign('/')
}

export function endPractice(): void {
  sessionStorage.removeItem(PRACTICE)
  location.assign('/')
}
