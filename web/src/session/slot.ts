import { database } from '../sync/database'

/** The name that Firebase gives the only sign-in of a phone. */
const FIRST = '[DEFAULT]'

/** Under which name Firebase keeps the sign-in of the person who has the phone; the worker knows it too. */
export async function slotOf(): Promise<string> {
  return await (await database()).get('meta', 'slot') as string | undefined ?? FIRST
}

export async function keepSlot(slot: string): Promise<void> {
  await (await database()).put('meta', slot, 'slot')
}
