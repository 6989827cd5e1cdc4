import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { monthOf } from '@tung-ngo/domain/period'
import { computed, ref, shallowRef, watch } from 'vue'
import { useUnitPlace } from '../../session/use-unit-place'
import { isDenied, readDocument } from '../../sync/documents'
import { besideOf, monthsNeeded } from './compare'

/** The figures of the unit that the person is here for: of a day, and of a month beside others. */
export function useCompare() {
  const place = useUnitPlace()
  const today = dayOf(Date.now())
  const day = ref(today)
  const month = ref(monthOf(today))
  const months = computed(() => besideOf(month.value))
  const docs = shallowRef<TallyDocs>()
  const state = ref<'waiting' | 'ready' | 'none' | 'denied' | 'failed'>('waiting')

  async function load() {
    if (!place.value)
      return
    const unit = place.value.id
    try {
      const now = await readDocument<UnitTallyDoc>(paths.unitTally(unit))
      if (!now)
        return void (state.value = 'none')
      const found = await Promise.all(monthsNeeded(months.value, day.value, now.closed).map(async name => [name, await readDocument<UnitClosedDoc>(paths.unitTally(unit, name))] as const))
      docs.value = { now, closed: Object.fromEntries(found.flatMap(([name, doc]) => doc ? [[name, doc]] : [])) }
      state.value = 'ready'
    }
    catch (error) {
      state.value = isDenied(error) ? 'denied' : 'failed'
    }
  }
  watch([() => place.value?.id, day, month], load, { immediate: true })

  return { place, today, day, month, months, docs, state, load }
}
