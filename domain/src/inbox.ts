import * as z from 'zod/mini'
import { day, instant, text, version } from './shape'

/**
 * `people/{personId}/inbox/{day}`: the one digest of a day, written by the functions, read by the person alone.
 * `text`: what may be passed on by hand (`digestText`); `duties`: a line each, with the address of its form.
 */
export const inboxItem = z.strictObject({
  v: version,
  day,
  text: text(600),
  duties: z.array(z.strictObject({ title: text(200), place: text(120), dueOn: day, link: text(300) })),
  at: instant,
})
export type InboxItem = z.infer<typeof inboxItem>

/**
 * `people/{personId}/devices/{id}`: a browser that takes messages: its token of Firebase Cloud Messaging. Written by the
 * person himself; the functions delete one that no longer works.
 */
export const device = z.strictObject({
  v: version,
  token: text(1000),
  at: instant,
})
export type Device = z.infer<typeof device>

/** `mail/{id}`: a message as the Trigger Email extension takes it, which looks up the address by the account's id; closed to everybody. */
export interface Mail {
  toUids: string[]
  message: { subject: string, text: string }
  createdAt: number
}
