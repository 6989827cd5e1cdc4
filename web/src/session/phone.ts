import type { ApplicationVerifier, ConfirmationResult, User } from 'firebase/auth'
import { RecaptchaVerifier, signInWithPhoneNumber } from 'firebase/auth'
import { localHost, localStack, PROJECT_ID } from '../config'
import { firebase } from './firebase'
import { SIGN_IN_WORDS } from './words'

let asked: ConfirmationResult | undefined
let recaptcha: RecaptchaVerifier | undefined

/**
 * Has a code of six digits sent to a number (E.164).
 * @returns in local runs, where no message is sent, the code itself
 */
export async function askForCode(phone: string): Promise<string | undefined> {
  const { auth } = await firebase()
  const local = await localStack()
  asked = await signInWithPhoneNumber(auth, phone, local ? noVerifier : await invisibleVerifier())
  return local ? await lastCode(local.auth, phone) : undefined
}

/** Signs in with the code of the message. */
export async function confirmCode(code: string): Promise<User | string> {
  if (!asked)
    return SIGN_IN_WORDS.noSmsAsked
  return (await asked.confirm(code)).user
}

/** Stands in for reCAPTCHA; the SDK resets it afterwards, though its type does not say so. */
const noVerifier = { type: 'recaptcha', verify: async () => 'local', _reset: () => {} } satisfies ApplicationVerifier & { _reset: () => void }

async function invisibleVerifier(): Promise<RecaptchaVerifier> {
  const { auth } = await firebase()
  recaptcha?.clear()
  const anchor = document.body.appendChild(document.createElement('div'))
  recaptcha = new RecaptchaVerifier(auth, anchor, { size: 'invisible' })
  return recaptcha
}

interface SentCode { phoneNumber: string, code: string }

async function lastCode(port: number, phone: string): Promise<string | undefined> {
  const answer = await fetch(`http://${localHost()}:${port}/emulator/v1/projects/${PROJECT_ID}/verificationCodes`)
  const { verificationCodes } = await answer.json() as { verificationCodes: SentCode[] }
  return verificationCodes.findLast(sent => sent.phoneNumber === phone)?.code
}
