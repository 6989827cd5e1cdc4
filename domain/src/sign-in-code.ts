import * as z from 'zod/mini'
import { id, instant, version } from './shape'

/** A one-time code that lets a person in where no message arrives: shown by the leader, typed or scanned once. */
export const CODE_HOURS = 72
export const CODE_LENGTH = 10
/** No letters or digits that look alike; 32 signs, so ten of them carry 50 bits. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `signInCodes/{sha256 of the code}`: who made it for whom, and when it was used. Closed to every client. */
export const signInCode = z.strictObject({
  v: version,
  pid: id,
  team: id,
  by: id,
  at: instant,
  expiresAt: instant,
  usedAt: z.nullable(instant),
})
export type SignInCode = z.infer<typeof signInCode>

/** What the callables take and return: `makeSignInCode`, `redeemSignInCode`. */
export const makeSignInCodeInput = z.strictObject({ team: id, pid: id })
export interface MadeSignInCode { code: string, expiresAt: number }
export const redeemSignInCodeInput = z.strictObject({ code: z.string().check(z.maxLength(40)) })
export interface RedeemedSignInCode { token: string }

/** What a person typed → the code as it was made, or undefined when it cannot be one. */
export function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.length === CODE_LENGTH && [...code].every(sign => CODE_ALPHABET.includes(sign)) ? code : undefined
}

/** `ABCDE-FGHJK` */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
