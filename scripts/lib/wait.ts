import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until the answer is not undefined; throws `what` when the time is over. */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined>, { seconds = 60, every = 250 } = {}): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined)
      return answer
    if (Date.now() > until)
      throw new Error(`Waited ${seconds} s for ${what}.`)
    await sleep(every)
  }
}
