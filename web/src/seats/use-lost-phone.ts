import type { SeatPlace } from '@tung-ngo/domain/seat'
import { useConfirm } from '../ui/confirm'
import { useToast } from '../ui/toast'
import { signOutEverywhere } from './account'
import { words } from './words'

/** "Lost phone" as a button does it: says what it does, and does it. Resolves to a sentence when it failed. */
export function useLostPhone() {
  const { confirm } = useConfirm()
  const { say } = useToast()
  return async (place: SeatPlace, person: { pid: string, name: string }): Promise<string | undefined> => {
    if (!await confirm({ title: words.lostTitle(person.name), text: words.lostText, stay: words.lostStay, go: words.lostGo }))
      return undefined
    const answer = await signOutEverywhere(place, person.pid)
    if ('error' in answer)
      return answer.error
    say(words.lostDone(person.name))
    return undefined
  }
}
