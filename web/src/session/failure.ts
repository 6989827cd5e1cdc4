import { SIGN_IN_WORDS as words } from './words'

const SENTENCES: Record<string, string> = {
  'auth/network-request-failed': words.offline,
  'auth/invalid-verification-code': words.wrongCode,
  'auth/missing-verification-code': words.wrongCode,
  'auth/code-expired': words.oldCode,
  'auth/invalid-verification-id': words.oldCode,
  'auth/session-expired': words.oldCode,
  'auth/too-many-requests': words.tooOften,
  'auth/quota-exceeded': words.tooOften,
  'auth/invalid-phone-number': words.wrongNumber,
  'auth/user-disabled': words.disabled,
  'auth/admin-restricted-operation': words.notListed,
  'functions/not-found': words.wrongTicket,
  'functions/failed-precondition': words.wrongTicket,
  'functions/invalid-argument': words.wrongTicket,
  'functions/deadline-exceeded': words.wrongTicket,
  'functions/permission-denied': words.wrongTicket,
  'functions/resource-exhausted': words.tooOften,
}

/** The sentence for an error at sign-in. */
export function sentenceFor(error: unknown): string {
  if (!navigator.onLine)
    return words.offline
  const { code, message } = (error ?? {}) as { code?: unknown, message?: unknown }
  if (message === 'already-in-use')
    return words.inUse
  return SENTENCES[String(code)] ?? words.failed
}
