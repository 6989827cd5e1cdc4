import type { LiveUnit } from '../../live/units'
import { computed, ref, shallowRef } from 'vue'
import { readPath } from '../../live/units'

/** The unit that is imported into; `failed`: it could not be read. */
export function usePlace(unit: string) {
  const path = shallowRef<LiveUnit[]>()
  const failed = ref(false)
  const own = computed(() => path.value?.at(-1))

  async function load() {
    failed.value = false
    path.value = await readPath(unit).catch(() => {
      failed.value = true
      return undefined
    })
  }

  void load()
  return { own, failed, load }
}
