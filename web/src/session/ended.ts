import { database } from '../sync/database'

/** What the server answers about a sign-in that it ended: revoked, switched off, or its account is gone. */
const ENDED = ['TOKEN_EXPIRED', 'USER_DISABLED', 'USER_NOT_FOUND']
const ASKS_FOR_USER = /accounts:lookup\?|securetoken[^?]+\/token\?/
const KEY = 'signInEnded'

/**
 * The SDK forgets a user whose sign-in the server ended, and tells nobody why, whoever was first to ask: page or
 * service worker. So its answers are read along, and an end is noted where both find it.
 */
export function noteEnds(): void {
  const { fetch } = globalThis
  globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
    const answer = await fetch(...request)
    if (answer.status === 400 && ASKS_FOR_USER.test(answer.url))
      await note(answer.clone()).catch(() => {})
    return answer
  }
}

async function note(answer: Response): Promise<void> {
  const { error } = await answer.json() as { error?: { message?: string } }
  if (ENDED.some(reason => error?.message?.startsWith(reason)))
    await (await database()).put('meta', true, KEY)
}

/** Whether the server has ended the sign-in of this phone. */
export async function wasEnded(): Promise<boolean> {
  return await (await database()).get('meta', KEY) === true
}

/** Somebody signed in: what was before is no more. */
export async function forgetEnd(): Promise<void> {
  await (await database()).delete('meta', KEY)
}
