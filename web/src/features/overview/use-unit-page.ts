import type { Period } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { unitTitle } from '@tung-ngo/domain/unit'
import { useIntervalFn, useOnline } from '@vueuse/core'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../../session/store'
import { readPeriod, writePeriod } from './address'
import { periodsBack } from './periods'
import { useOverview } from './store'

/** A page about one unit and period: both stand in the address; without a unit there, the person's own place. `called`: what the page is called; `periodsAt`: those that can be chosen at an instant. */
export function useUnitPage(called: string, periodsAt = periodsBack) {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const overview = useOverview()
  const now = ref(Date.now())
  useIntervalFn(() => now.value = Date.now(), 60_000)

  const unit = computed(() => String(route.params.unit ?? '') || (session.place?.kind === 'unit' ? session.place.id : ''))
  // Seats came or went: what stood here may no longer be shown.
  watch([unit, () => session.actor], ([id]) => id && overview.open(id), { immediate: true })
  watch(useOnline(), isOnline => isOnline && overview.connection === 'failed' && overview.open(unit.value))
  onScopeDispose(() => overview.leave())

  const periods = computed(() => periodsAt(now.value))
  const today = computed(() => dayOf(now.value))
  const period = computed<Period>({
    get: () => readPeriod(route.query, periods.value),
    set: next => void router.replace({ query: writePeriod(route.query, next, periods.value) }),
  })
  const tally = computed(() => overview.shown?.tally)
  const path = computed(() => overview.shown?.path ?? overview.asked)
  const title = computed(() => path.value.length ? unitTitle(path.value.at(-1)!) : called)
  const isEmpty = computed(() => Boolean(overview.shown) && Object.keys(tally.value?.rows ?? {}).length === 0)

  return { route, router, session, overview, unit, periods, today, period, tally, path, title, isEmpty }
}
