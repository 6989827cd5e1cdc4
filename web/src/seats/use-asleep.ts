import type { LogPlace } from './log'
import { shallowRef, watch } from 'vue'
import { asleepIn, readLog } from './log'

const ENTRIES = 200

/** Whose seats sleep, as the log tells; nobody is known to while there is no network. `place`: undefined where it may not be read. */
export function useAsleep(place: () => LogPlace | undefined) {
  const asleep = shallowRef(new Set<string>())
  watch(place, async (asked, before) => {
    if (asked && JSON.stringify(asked) !== JSON.stringify(before))
      asleep.value = await readLog(asked, ENTRIES).then(asleepIn, () => new Set<string>())
  }, { immediate: true })
  return asleep
}
