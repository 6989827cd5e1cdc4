import type { Health } from '@tung-ngo/domain/health'
import type { Connection } from '../../live/watch-document'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { newestRefusals, watchHealth } from '../../live/health'

const NEWEST = 10
type Refusals = Awaited<ReturnType<typeof newestRefusals>>

/** What was last measured below a root (null: never), and the newest refusals, which come anew with each measurement. */
export function useHealth(root: string) {
  const health = shallowRef<Health | null>()
  const refusals = shallowRef<Refusals>([])
  const connection = ref<Connection | 'waiting'>('waiting')
  const isMeasuring = ref(false)
  const couldNotMeasure = ref(false)
  const couldNotStart = ref(false)
  let end = () => {}

  function open() {
    end()
    connection.value = 'waiting'
    end = watchHealth(root, { onData: take, onConnection: state => connection.value = state })
  }

  function take(data: Health | null) {
    health.value = data
    // What stands stays where they cannot be had.
    newestRefusals(root, NEWEST).then(found => refusals.value = found, () => {})
  }

  async function measure() {
    isMeasuring.value = true
    try {
      const { callFunction } = await import('../../session/functions')
      await callFunction('measureHealth', { root })
      couldNotMeasure.value = false
    }
    catch {
      couldNotMeasure.value = true
    }
    isMeasuring.value = false
  }

  /** A recount of everything; what stands on the page shows its progress. */
  async function startRecount() {
    try {
      const { callFunction } = await import('../../session/functions')
      await callFunction('startRecount', {})
      couldNotStart.value = false
      await measure()
    }
    catch {
      couldNotStart.value = true
    }
  }

  open()
  onScopeDispose(() => end())
  return { health, refusals, connection, isMeasuring, couldNotMeasure, couldNotStart, open, measure, startRecount }
}
