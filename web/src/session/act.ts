/** What is said when a function refused, by its reason, and when it could not be asked. */
export interface ActWords { reasons: Record<string, string>, notSaved: string }

/** Calls a function of the server, then reads anew what is shown; resolves to a sentence when it failed. */
export async function act(name: string, data: object, load: () => Promise<unknown>, { reasons, notSaved }: ActWords): Promise<string | undefined> {
  try {
    const { callFunction } = await import('./functions')
    await callFunction(name, data)
  }
  catch (error) {
    return reasons[(error as Error).message] ?? notSaved
  }
  await load()
  return undefined
}
