import type { Expected } from './desk-reports'
import { ref, shallowRef, watch } from 'vue'
import { useUnitPlace } from '../../session/use-unit-place'
import { isDenied } from '../../sync/documents'
import { readExpectedLists } from './desk-reports'

/** The periods of the unit that the person is here for, the latest deadline first. */
export function usePeriods() {
  const place = useUnitPlace()
  const lists = shallowRef<Expected[]>()
  const state = ref<'waiting' | 'ready' | 'denied' | 'failed'>('waiting')

  async function load() {
    if (!place.value)
      return
    state.value = 'waiting'
    try {
      lists.value = (await readExpectedLists(place.value.id)).sort((a, b) => b.dueOn.localeCompare(a.dueOn) || a.name.localeCompare(b.name))
      state.value = 'ready'
    }
    catch (error) {
      state.value = isDenied(error) ? 'denied' : 'failed'
    }
  }
  watch(() => place.value?.id, load, { immediate: true })

  return { place, lists, state, load }
}
