import type { User } from 'firebase/auth'
import { parseCode } from '@tung-ngo/domain/sign-in-code'
import { signInWithCustomToken } from 'firebase/auth'
import { firebase } from './firebase'
import { callFunction } from './functions'
import { SIGN_IN_WORDS } from './words'

/** Signs in with the one-time code that a leader or official made, where no message comes. */
export async function redeem(typed: string): Promise<User | string> {
  const code = parseCode(typed)
  if (!code)
    return SIGN_IN_WORDS.shortTicket
  const { token } = await callFunction<{ token: string }>('redeemSignInCode', { code })
  const { auth } = await firebase()
  return (await signInWithCustomToken(auth, token)).user
}
