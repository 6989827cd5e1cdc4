import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { MadeSignInCode, SignedOutEverywhere } from '@tung-ngo/domain/sign-in-code'
import { sentenceFor } from './refusal'
import { words } from './words'

/** An invitation code for somebody with a seat at a place, or the sentence that says why not. */
export const makeCode = (place: SeatPlace, pid: string) => call<MadeSignInCode>('makeSignInCode', { place, pid })

/** Ends every sign-in of a person; his phones wipe themselves at their next contact. */
export const signOutEverywhere = (place: SeatPlace, pid: string) => call<SignedOutEverywhere>('signOutEverywhere', { place, pid })

async function call<T>(name: string, data: object): Promise<T | { error: string }> {
  if (!navigator.onLine)
    return { error: words.needsNetwork }
  try {
    const { callFunction } = await import('../session/functions')
    return await callFunction<T>(name, data)
  }
  catch (error) {
    return { error: sentenceFor(error) }
  }
}
