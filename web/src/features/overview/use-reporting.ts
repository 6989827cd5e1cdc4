import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { useUnitPage } from './use-unit-page'
import { computed, shallowRef, watch } from 'vue'
import { listsOfPeriods } from '../../live/expected-lists'
import { reportingOf, reportsOf } from './reporting'

/** How many reports of the chosen period have come to the unit that is shown. Nothing is said where none was asked for, or it could not be read. */
export function useReporting({ unit, tally, period }: ReturnType<typeof useUnitPage>) {
  const lists = shallowRef<ExpectedDoc[]>([])

  async function load() {
    lists.value = []
    const id = tally.value?.path.at(-1)
    if (!id || id !== unit.value)
      return
    const asked = period.value
    const found = await listsOfPeriods(id, reportsOf(asked)).catch(() => [])
    if (id === unit.value && asked === period.value)
      lists.value = found
  }
  watch([() => tally.value?.path.at(-1), unit, period], load, { immediate: true })

  return computed(() => reportingOf(lists.value, period.value))
}
