import type { RedeemedSignInCode } from '@tung-ngo/domain/sign-in-code'
import type { User } from 'firebase/auth'
import { parseCode } from '@tung-ngo/domain/sign-in-code'
import { signInWithCustomToken } from 'firebase/auth'
import { firebase } from './firebase'
import { callFunction } from './functions'
import { SIGN_IN_WORDS } from './words'

/**
 * Enters the code that a leader or official handed over: it wakes the person's seats, and lets him in where no message
 * comes. `isSame` is asked where somebody else is signed in: whether the code's name is his too.
 */
export async function redeem(typed: string, isSame: () => Promise<boolean>): Promise<User | string> {
  const code = parseCode(typed)
  if (!code)
    return SIGN_IN_WORDS.shortTicket
  const take = (move: object) => callFunction<RedeemedSignInCode>('redeemSignInCode', { code, ...move })
  const taken = await take({}).catch(async (error: Error) => {
    if (error.message !== 'code-of-another')
      throw error
    return await isSame() ? take({ move: true }) : undefined
  })
  if (!taken)
    return SIGN_IN_WORDS.ofAnother
  const { auth } = await firebase()
  return (await signInWithCustomToken(auth, taken.token)).user
}
