import { words } from './words'

const REASONS: Record<string, string> = {
  'holds-other-seats': words.notEntitled,
  'no-account': words.noAccount,
  'not-on-roll': words.notOnRoll,
  'not-entitled': words.denied,
}

/** The sentence for an act on a seat that the server did not take. */
export function sentenceFor(error: unknown): string {
  if (!navigator.onLine)
    return words.needsNetwork
  const { code, message } = error as { code?: string, message?: string }
  return REASONS[message ?? ''] ?? (code?.endsWith('permission-denied') ? words.denied : words.failed)
}
