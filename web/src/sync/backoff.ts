const FIRST_MS = 2_000
/** Without an answer the network may be back at any moment; a server that is too busy gets more rest. */
const LONGEST_UNANSWERED_MS = 60_000
const LONGEST_MS = 5 * 60_000

/** How long (ms) to wait after the n-th try that failed: doubling up to a limit, spread by `chance` (0 to 1). */
export function backoff(attempts: number, answered: boolean, chance: number): number {
  const full = Math.min(answered ? LONGEST_MS : LONGEST_UNANSWERED_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
  return Math.round(full * (0.5 + chance / 2))
}

/** Whether a wait is over. One that could not have been set so far ahead comes from a clock that was changed. */
export function isDue(nextTryAt: number, now: number): boolean {
  return nextTryAt <= now || nextTryAt > now + LONGEST_MS
}
