import type { ActivityDays } from '@tung-ngo/domain/activity-days'
import type { Month } from '@tung-ngo/domain/period'
import { ref, shallowRef, watch } from 'vue'
import { readActivityDays } from '../../../live/activity-days'

/** What a commune's teams did day by day; read once it is asked for: it costs one read a team. */
export function useDays(commune: () => string, month: () => Month, isAsked: () => boolean) {
  const days = shallowRef<ActivityDays>()
  const state = ref<'waiting' | 'ready' | 'failed'>('waiting')

  async function load() {
    days.value = undefined
    state.value = 'waiting'
    if (!isAsked())
      return
    const asked = `${commune()} ${month()}`
    const found = await readActivityDays(commune(), month()).catch(() => undefined)
    if (asked !== `${commune()} ${month()}`)
      return
    days.value = found
    state.value = found ? 'ready' : 'failed'
  }
  watch([commune, month, isAsked], load, { immediate: true })

  return { days, state, load }
}
