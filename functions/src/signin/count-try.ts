import { docs, transact } from '../store'
import { Refusal } from './refusal'

/** Tries a minute, of everybody together: 50 bits hold out against that for ages. */
const TRIES_A_MINUTE = 60

/** Counts a try at a code, and refuses one too many. */
export async function countTry(now: number): Promise<void> {
  const minute = Math.floor(now / 60_000) * 60_000
  const count = await transact(async (tx) => {
    const stored = (await tx.get(docs.signInTries())).data()
    const count = stored?.minute === minute ? stored.count + 1 : 1
    if (count <= TRIES_A_MINUTE)
      tx.set(docs.signInTries(), { minute, count })
    return count
  })
  if (count > TRIES_A_MINUTE)
    throw new Refusal('resource-exhausted', 'too-many-tries')
}
