import type { User } from 'firebase/auth'
import { shallowRef } from 'vue'
import { useConfirm } from '../ui/confirm'
import { sentenceFor } from './failure'
import { useSession } from './store'
import { SAME_PERSON_WORDS, SIGN_IN_WORDS } from './words'

/** Name of who signed in and is to enter the code that was handed to him. */
const asleep = shallowRef<string>()

/** The ways in. Each resolves to a sentence when it failed; what they need of Firebase comes when it is used. */
export function useSignIn() {
  const session = useSession()
  const { confirm } = useConfirm()

  /** Has a code sent by message. `code`: the code itself, in local runs. */
  async function sendSms(phone: string): Promise<{ error?: string, code?: string }> {
    try {
      const { askForCode } = await import('./phone')
      return { code: await askForCode(phone) }
    }
    catch (error) {
      return { error: sentenceFor(error) }
    }
  }

  const confirmSms = (code: string) => comeIn(async () => (await import('./phone')).confirmCode(code))
  const signInWithCode = (code: string) => comeIn(async () => (await import('./ticket')).redeem(code, () => confirm(SAME_PERSON_WORDS(session.account?.name ?? ''))))

  async function signInDemo(phone: string): Promise<string | undefined> {
    const { error, code } = await sendSms(phone)
    return error ?? confirmSms(code ?? '')
  }

  async function comeIn(signIn: () => Promise<User | string>): Promise<string | undefined> {
    try {
      const user = await signIn()
      if (typeof user === 'string')
        return user
      const { enter } = await import('./enter')
      const entered = await enter(user, session.snapshot)
      if (typeof entered === 'string')
        return entered
      if ('asleep' in entered) {
        asleep.value = entered.asleep
        return SIGN_IN_WORDS.asleep
      }
      session.adopt(entered)
      return undefined
    }
    catch (error) {
      return sentenceFor(error)
    }
  }

  return { asleep, sendSms, confirmSms, signInWithCode, signInDemo }
}
