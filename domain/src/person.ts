import * as z from 'zod/mini'
import { pausedSeat } from './paused-seat'
import { instant, phoneNumber, requiredText, version } from './shape'

/** How the app addresses a person who chose so at the first start. */
export const ADDRESSES = ['bac', 'anh', 'chi', 'thay', 'co'] as const

/** Seats sleep again when nobody used the account for so long. */
export const REST_AFTER_DAYS = 365

/**
 * `people/{personId}`: a person with or without an account. The id is no phone number: a couple shares one,
 * some members have none. `claimsVersion` is raised by the functions after the claims of the account changed;
 * `seatsRefused` names the seats that did not fit into a token. Seats sleep while `wokenAt` is null: until the person
 * enters the code that was handed to him, and again after a year unused or once he was signed out everywhere
 * (`signedOutAt`: a phone that signed in before it wipes itself). `noticeAt`: when the newest notice came to his inbox.
 * `paused`: seats that rest until they are resumed, by `pauseKey`.
 */
export const person = z.strictObject({
  v: version,
  name: requiredText(80, 'họ tên'),
  phones: z.array(phoneNumber).check(z.maxLength(4)),
  uid: z.nullable(z.string()),
  claimsVersion: z.int(),
  wokenAt: z.nullable(instant),
  signedOutAt: z.optional(instant),
  noticeAt: z.optional(instant),
  paused: z.optional(z.record(z.string().check(z.maxLength(60)), pausedSeat)),
  seatsRefused: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100))),
  updatedAt: instant,
})
export type Person = z.infer<typeof person>
