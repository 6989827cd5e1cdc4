import type { Month } from '@tung-ngo/domain/period'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { UnitClosedDoc } from '@tung-ngo/domain/tally-doc'
import type { useUnitPage } from './use-unit-page'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { forgetClosedMonths, readClosedMonth } from '../../live/unit-closed'
import { childrenOf, childrenOfClosed } from './children'
import { figuresIn, monthsUntil } from './history'

/** The chosen month of a unit beside the five before it; those that are closed are read, each once. */
export function useHistory({ unit, tally, month, current }: ReturnType<typeof useUnitPage>) {
  const closed = shallowRef<Record<Month, UnitClosedDoc>>({})
  const state = ref<'waiting' | 'ready' | 'failed'>('waiting')
  const months = computed(() => monthsUntil(month.value))
  onScopeDispose(forgetClosedMonths)

  async function load() {
    const asked = `${unit.value} ${month.value}`
    const id = tally.value?.path.at(-1)
    if (!id || id !== unit.value)
      return void (closed.value = {})
    state.value = 'waiting'
    try {
      const wanted = months.value.filter(month => month <= tally.value!.closed)
      const found = await Promise.all(wanted.map(async month => [month, await readClosedMonth(id, month)] as const))
      if (asked !== `${unit.value} ${month.value}`)
        return
      closed.value = Object.fromEntries(found.flatMap(([month, doc]) => doc ? [[month, doc]] : []))
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }
  watch([() => tally.value?.path.at(-1), () => tally.value?.closed, unit, month], load, { immediate: true })

  const docs = computed((): TallyDocs | undefined => tally.value ? { now: tally.value, closed: closed.value } : undefined)
  /** Month by month, the oldest first; null where nothing was published. */
  const series = computed(() => docs.value ? months.value.map(month => figuresIn(month, docs.value!)) : [])
  const figures = computed(() => series.value.at(-1) ?? null)
  const children = computed(() => {
    if (!tally.value)
      return []
    const doc = closed.value[month.value]
    return month.value > tally.value.closed ? childrenOf(tally.value, month.value, current.value) : doc ? childrenOfClosed(doc) : []
  })

  return { months, series, figures, children, state, load }
}
