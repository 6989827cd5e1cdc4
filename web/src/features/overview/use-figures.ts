import type { Month, Period } from '@tung-ngo/domain/period'
import type { UnitClosedDoc } from '@tung-ngo/domain/tally-doc'
import type { useUnitPage } from './use-unit-page'
import type { UnitDocs } from './unit-figures'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { forgetClosedMonths, readClosedMonth } from '../../live/unit-closed'
import { childrenIn, figuresIn } from './unit-figures'

/** The figures of a unit and its children in the chosen period; the closed months that this and the periods `beside` rest on are read, each once. */
export function useFigures({ unit, tally, period, today }: ReturnType<typeof useUnitPage>, beside: (period: Period) => readonly Period[] = () => []) {
  const closed = shallowRef<Record<Month, UnitClosedDoc>>({})
  const state = ref<'waiting' | 'ready' | 'failed'>('waiting')
  onScopeDispose(forgetClosedMonths)

  async function load() {
    const asked = `${unit.value} ${period.value}`
    const id = tally.value?.path.at(-1)
    if (!id || id !== unit.value)
      return void (closed.value = {})
    state.value = 'waiting'
    try {
      const months = new Set([period.value, ...beside(period.value)].flatMap(period => monthsToRead(period, tally.value!.closed)))
      const found = await Promise.all([...months].map(async month => [month, await readClosedMonth(id, month)] as const))
      if (asked !== `${unit.value} ${period.value}`)
        return
      closed.value = Object.fromEntries(found.flatMap(([month, doc]) => doc ? [[month, doc]] : []))
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }
  watch([() => tally.value?.path.at(-1), () => tally.value?.closed, unit, period], load, { immediate: true })

  // Where nothing was counted since yesterday, yesterday's figures are today's.
  const docs = computed((): UnitDocs | undefined => tally.value ? { now: { ...tally.value, day: tally.value.day > today.value ? tally.value.day : today.value }, closed: closed.value } : undefined)
  const known = computed(() => docs.value ? figuresIn(period.value, docs.value) : null)
  const children = computed(() => docs.value && known.value ? childrenIn(period.value, docs.value) : [])
  const late = computed(() => docs.value ? figuresOf(period.value, docs.value).late : {})
  /** Of another period that is read beside. */
  const figuresBeside = (period: Period) => docs.value ? figuresIn(period, docs.value) : null

  return { docs, known, late, children, figuresBeside, state, load }
}
