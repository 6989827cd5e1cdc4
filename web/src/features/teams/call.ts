import { words } from './words'

/** Calls a function of the server, then reads anew what is shown; resolves to a sentence when it failed. */
export async function act(name: string, data: object, load: () => Promise<unknown>): Promise<string | undefined> {
  try {
    const { callFunction } = await import('../../session/functions')
    await callFunction(name, data)
  }
  catch (error) {
    return words.reasons[(error as Error).message] ?? words.notSaved
  }
  await load()
  return undefined
}
