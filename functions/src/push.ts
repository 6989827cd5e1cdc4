import process from 'node:process'
import { getMessaging } from 'firebase-admin/messaging'
import { chunks } from './counting/lists'

/** What a browser shows: one line, what it says, and the screen that it opens. */
export interface News { title: string, body: string, route: string }

/** Firebase Cloud Messaging takes so many at once. */
const BATCH = 500
const GONE = new Set(['messaging/registration-token-not-registered', 'messaging/invalid-registration-token', 'messaging/invalid-argument'])

/** The only door to messages. @returns tokens that no longer work; locally nothing is sent */
export async function push(messages: { token: string, news: News }[]): Promise<string[]> {
  if (process.env.FUNCTIONS_EMULATOR || !process.env.K_SERVICE)
    return []
  const gone: string[] = []
  for (const batch of chunks(messages, BATCH)) {
    const { responses } = await getMessaging().sendEach(batch.map(({ token, news }) => ({ token, data: { ...news } })))
    gone.push(...responses.flatMap(({ error }, index) => error && GONE.has(error.code) ? [batch[index]!.token] : []))
  }
  return gone
}
