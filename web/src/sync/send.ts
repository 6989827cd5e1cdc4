import type { AskReceipt } from './commit'
import { firebase } from '../session/firebase'
import { send } from './commit'
import { withLock } from './lock'
import { nextToSend } from './order'
import { tellRefusals } from './tell-refusals'
import { beginSending, prune, settle, takeUp } from './queue'

/**
 * Sends what waits, one after the other, as the person who is signed in and for nobody else. Shared by the app and the
 * service worker; whoever comes second waits and finds nothing left to do.
 * @param askReceipt the service worker has none: it cannot prove to a function what app it is
 * @returns how many acts still wait
 */
export function flushOutbox(eager = false, askReceipt?: AskReceipt): Promise<number> {
  return withLock(async () => {
    const { auth } = await firebase()
    await auth.authStateReady()
    const user = auth.currentUser
    if (!user)
      return 0
    const tried = new Set<string>()
    let waiting = await takeUp(user.uid)
    let next = nextToSend(waiting, Date.now(), tried, eager)
    while (next) {
      tried.add(next.id)
      const entry = await beginSending(next.order)
      const outcome = entry && await send(entry, user, askReceipt)
      if (outcome)
        await settle(entry, outcome, Date.now())
      if (outcome?.kind === 'kept' && outcome.stop)
        break
      // What was kept goes on holding back later acts about the same household. Once something goes through, all is due.
      if (outcome?.kind !== 'kept') {
        waiting = waiting.filter(({ id }) => id !== next!.id)
        eager ||= outcome !== undefined
      }
      next = nextToSend(waiting, Date.now(), tried, eager)
      if (!next) {
        waiting = await takeUp(user.uid)
        next = nextToSend(waiting, Date.now(), tried, eager)
      }
    }
    await tellRefusals(user.uid)
    await prune(Date.now())
    return (await takeUp(user.uid)).length
  })
}
