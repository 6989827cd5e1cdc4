import type { ToldPause } from '@tung-ngo/domain/paused-seat'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import { ref, shallowRef, watch } from 'vue'
import { useConfirm } from '../ui/confirm'
import { useToast } from '../ui/toast'
import { attempt } from './attempt'
import { words } from './words'

interface Person { pid: string, name: string }

/** Whose seats rest at a place, with what lets one rest and gives it back; nobody is known to while there is no network. Undefined: it may not be asked. */
export function usePaused(placeOf: () => SeatPlace | undefined) {
  const { confirm } = useConfirm()
  const { say } = useToast()
  const paused = shallowRef(new Map<string, ToldPause>())
  const failure = ref<string>()

  async function load() {
    const place = placeOf()
    if (!place)
      return
    const { callFunction } = await import('../session/functions')
    const found = await callFunction<{ paused: ToldPause[] }>('listPaused', { place }).catch(() => undefined)
    if (found)
      paused.value = new Map(found.paused.map(rest => [rest.pid, rest]))
  }

  const call = (name: string, data: object) => attempt(async () => {
    const { callFunction } = await import('../session/functions')
    await callFunction(name, { place: placeOf(), ...data })
  }, load)

  /** Resolves to a sentence when it failed. */
  async function pause({ pid, name }: Person, reason: string): Promise<string | undefined> {
    const failed = await call('pauseSeat', { pid, reason })
    if (!failed)
      say(words.paused(name))
    return failed
  }

  async function resume({ pid, name }: Person): Promise<void> {
    if (!await confirm({ title: words.resumeTitle(name), text: words.resumeText, stay: words.resumeStay, go: words.resume }))
      return
    failure.value = await call('resumeSeat', { pid })
    if (!failure.value)
      say(words.resumed(name))
  }

  watch(() => JSON.stringify(placeOf()), load, { immediate: true })
  return { paused, failure, pause, resume }
}

export type Pauses = ReturnType<typeof usePaused>
