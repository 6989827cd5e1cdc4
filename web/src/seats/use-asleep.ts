import type { LogPlace } from './log'
import { shallowRef, watch } from 'vue'
import { asleepIn, readLog } from './log'

/** What is read of the log at most. */
const ENTRIES = 40
/** Persons that one question may name. */
const PERSONS = 30

/** Of these persons, whose seats sleep, as the log of a place tells; nobody is known to while there is no network. Undefined: it may not be read. */
export function useAsleep(asked: () => { place: LogPlace, persons: readonly string[] } | undefined) {
  const asleep = shallowRef(new Set<string>())
  watch(asked, async (now, before) => {
    if (now && now.persons.length > 0 && JSON.stringify(now) !== JSON.stringify(before))
      asleep.value = await readLog(now.place, ENTRIES, { about: now.persons.slice(0, PERSONS) }).then(asleepIn, () => new Set<string>())
  }, { immediate: true })
  return asleep
}
