import * as z from 'zod/mini'
import { instant, requiredText, version } from './shape'

/** How the app addresses a person who chose so at the first start. */
export const ADDRESSES = ['bac', 'anh', 'chi', 'thay', 'co'] as const

/**
 * `people/{personId}`: a person with or without an account. The id is no phone number: a couple shares one,
 * some members have none. `claimsVersion` is raised by the functions after the claims of the account changed;
 * `seatsRefused` names the seats that did not fit into a token.
 */
export const person = z.strictObject({
  v: version,
  name: requiredText(80, 'họ tên'),
  phones: z.array(z.string().check(z.regex(/^\+84\d{9}$/))).check(z.maxLength(4)),
  uid: z.nullable(z.string()),
  claimsVersion: z.int(),
  seatsRefused: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100))),
  updatedAt: instant,
})
export type Person = z.infer<typeof person>
