import * as z from 'zod/mini'
import { day, id, instant, text, version } from './shape'

/** What a notice is of: deadlines near or over, a report that came back, somebody who urges, a record handed up. */
export const NOTICE_KINDS = ['digest', 'returned', 'urged', 'handed'] as const

/**
 * `people/{personId}/inbox/{id}`: what a person is told, written by the functions, read by the person alone, who says when
 * he had read it. The one digest of a day has the day as its id.
 * `text`: what may be passed on by hand; `duties`: a line each, with the address of its form.
 */
export const inboxItem = z.strictObject({
  v: version,
  kind: z.enum(NOTICE_KINDS),
  day,
  text: text(600),
  duties: z.array(z.strictObject({ title: text(200), place: text(120), dueOn: z.nullable(day), link: text(300) })),
  at: instant,
  readAt: z.optional(instant),
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

/** `units/{unitId}/periods/{reportId}/calls/{reporterId}`: who did not send was called. */
export const call = z.strictObject({ v: version, by: id, at: instant })
export type Call = z.infer<typeof call>

/** `mail/{id}`: a message as the Trigger Email extension takes it, which looks up the address by the account's id; closed to everybody. */
export interface Mail {
  toUids: string[]
  message: { subject: string, text: string }
  createdAt: number
}
