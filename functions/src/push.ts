import type { Messaging } from 'firebase-admin/messaging'
import process from 'node:process'
import { getMessaging } from 'firebase-admin/messaging'
import { chunks } from './counting/lists'

/** What a browser shows: one line, what it says, the screen that it opens, and whom it is for. */
export interface News { title: string, body: string, route: string, to: string }

/** Firebase Cloud Messaging, as far as it is used: the only door to messages. */
export type Sender = Pick<Messaging, 'sendEach'>

/** Firebase Cloud Messaging takes so many at once. */
const BATCH = 500
const GONE = new Set(['messaging/registration-token-not-registered', 'messaging/invalid-registration-token', 'messaging/invalid-argument'])

/** Locally nothing is sent. */
const senderHere = (): Sender | undefined => process.env.FUNCTIONS_EMULATOR || !process.env.K_SERVICE ? undefined : getMessaging()

/** @returns tokens that no longer work. A batch that fails as a whole is not sent again: nobody is told twice. */
export async function push(messages: { token: string, news: News }[], sender = senderHere()): Promise<string[]> {
  const gone: string[] = []
  for (const batch of sender ? chunks(messages, BATCH) : []) {
    const { responses } = await sender!.sendEach(batch.map(({ token, news }) => ({ token, data: { ...news } })))
    gone.push(...responses.flatMap(({ error }, index) => error && GONE.has(error.code) ? [batch[index]!.token] : []))
  }
  return gone
}
