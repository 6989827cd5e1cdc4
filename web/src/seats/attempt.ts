import { sentenceFor } from './refusal'

/** Writes, then reads anew what is shown; resolves to a sentence when it failed. */
export async function attempt(write: () => Promise<unknown>, load?: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await write()
    await load?.()
    return undefined
  }
  catch (error) {
    return sentenceFor(error)
  }
}
