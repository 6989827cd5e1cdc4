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
