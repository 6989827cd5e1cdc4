import * as z from 'zod/mini'
import { seatPlace } from './seat'
import { id, instant, version } from './shape'

/**
 * The invitation code: made for one person by whoever may give him his seat, handed over in person, entered once. It
 * wakes his seats, and lets him in where no message arrives.
 */
export const CODE_HOURS = 72
export const CODE_LENGTH = 10
/** No letters or digits that look alike; 32 signs, so ten of them carry 50 bits. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `signInCodes/{sha256 of the code}`: who made it for whom, and when it was used. Closed to every client. */
export const signInCode = z.strictObject({
  v: version,
  pid: id,
  place: seatPlace,
  by: id,
  at: instant,
  expiresAt: instant,
  usedAt: z.nullable(instant),
})
export type SignInCode = z.infer<typeof signInCode>

/** What the callables take and return: `makeSignInCode`, `redeemSignInCode`, `signOutEverywhere`. */
export const makeSignInCodeInput = z.strictObject({ place: seatPlace, pid: id })
export interface MadeSignInCode { code: string, expiresAt: number }

/** `move`: the code names another person than the one signed in, who says that both are he. */
export const redeemSignInCodeInput = z.strictObject({ code: z.string().check(z.maxLength(40)), move: z.optional(z.boolean()) })
/** `token`: to sign in with, whoever is signed in already; its claims hold the seats as they are now. */
export interface RedeemedSignInCode { token: string, outcome: 'entered' | 'woken' | 'moved' }

export const signOutEverywhereInput = z.strictObject({ place: seatPlace, pid: id })
export interface SignedOutEverywhere { signedOutAt: number }

/** What a person typed → the code as it was made, or undefined when it cannot be one. */
export function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.length === CODE_LENGTH && [...code].every(sign => CODE_ALPHABET.includes(sign)) ? code : undefined
}

/** `ABCDE-FGHJK` */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
