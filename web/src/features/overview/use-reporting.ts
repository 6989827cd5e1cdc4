import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { useUnitPage } from './use-unit-page'
import { startOfDay } from '@tung-ngo/domain/day'
import { computed, shallowRef, watch } from 'vue'
import { listsOpenedSince } from '../../live/expected-lists'
import { reportingOf } from './reporting'

/** How many reports of the chosen month have come to the unit that is shown. Nothing is said where none was asked for, or it could not be read. */
export function useReporting({ unit, tally, month }: ReturnType<typeof useUnitPage>) {
  const lists = shallowRef<ExpectedDoc[]>([])

  async function load() {
    lists.value = []
    const id = tally.value?.path.at(-1)
    if (!id || id !== unit.value)
      return
    const found = await listsOpenedSince(id, startOfDay(`${month.value}-01`)).catch(() => [])
    if (id === unit.value)
      lists.value = found
  }
  watch([() => tally.value?.path.at(-1), unit, month], load, { immediate: true })

  return computed(() => reportingOf(lists.value, month.value))
}
