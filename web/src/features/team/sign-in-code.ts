import type { MadeSignInCode } from '@tung-ngo/domain/sign-in-code'
import { words } from './words'

const REASONS: Record<string, string> = {
  'holds-other-seats': words.notEntitled,
  'not-on-roll': words.notOnRoll,
  'not-entitled': words.denied,
}

/** A one-time sign-in code for somebody on the roll, or the sentence that says why not. */
export async function makeCode(team: string, pid: string): Promise<MadeSignInCode | { error: string }> {
  if (!navigator.onLine)
    return { error: words.needsNetwork }
  try {
    const { callFunction } = await import('../../session/functions')
    return await callFunction<MadeSignInCode>('makeSignInCode', { place: { team }, pid })
  }
  catch (error) {
    return { error: REASONS[(error as Error).message] ?? words.failed }
  }
}
