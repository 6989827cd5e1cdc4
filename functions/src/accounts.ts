import type { Claims } from '@tung-ngo/domain/seat'
import { getAuth } from 'firebase-admin/auth'

/** The only door to the accounts. */
export async function claimsOf(uid: string): Promise<Claims | null> {
  const { customClaims } = await getAuth().getUser(uid)
  return customClaims?.pid ? customClaims as Claims & Record<string, unknown> : null
}

export function setClaims(uid: string, claims: Claims): Promise<void> {
  return getAuth().setCustomUserClaims(uid, claims)
}

/**
 * Makes an account for a person, under his id, so that a second call finds the first one's.
 * A number that another account has (a couple shares one) is left out.
 */
export async function makeAccount(pid: string, phones: string[]): Promise<string> {
  for (const phoneNumber of [...phones.slice(0, 1), undefined]) {
    try {
      return (await getAuth().createUser({ uid: pid, ...(phoneNumber ? { phoneNumber } : {}) })).uid
    }
    catch (error) {
      const code = (error as { code?: string }).code
      if (code === 'auth/uid-already-exists')
        return pid
      if (code !== 'auth/phone-number-already-exists')
        throw error
    }
  }
  throw new Error(`no account for ${pid}`)
}

export function customToken(uid: string): Promise<string> {
  return getAuth().createCustomToken(uid)
}

/** Ends every session of an account: no phone gets a new token from an old sign-in. */
export function revokeSessions(uid: string): Promise<void> {
  return getAuth().revokeRefreshTokens(uid)
}

/** An account that belongs to a person. `usedAt`: when a phone last asked for a token or signed in (ms). */
export interface UsedAccount { uid: string, pid: string, usedAt: number }

/** A thousand accounts at a time; those that belong to nobody are left out. */
export async function pageOfAccounts(page?: string): Promise<{ used: UsedAccount[], next: string | undefined }> {
  const { users, pageToken } = await getAuth().listUsers(1000, page)
  const used = users.flatMap(({ uid, customClaims, metadata: { lastRefreshTime, lastSignInTime, creationTime } }) =>
    typeof customClaims?.pid === 'string' ? [{ uid, pid: customClaims.pid, usedAt: Math.max(...[lastRefreshTime, lastSignInTime, creationTime].map(asMillis)) }] : [])
  return { used, next: pageToken }
}

const asMillis = (time: string | null | undefined) => time ? Date.parse(time) || 0 : 0
