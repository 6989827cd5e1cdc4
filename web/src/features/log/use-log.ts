import type { Entry, LogPlace } from '../../seats/log'
import type { LogAsked } from './asked'
import type { Names } from './names'
import { can } from '@tung-ngo/domain/access'
import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readPath } from '../../live/units'
import { readLog } from '../../seats/log'
import { useSession } from '../../session/store'
import { useUnitPlace } from '../../session/use-unit-place'
import { partOf, readAsked, writeAsked } from './asked'
import { readNames } from './names'

const PAGE = 30

/** The log of the area that a person watches over, as the address asks for it, page by page. */
export function useLog() {
  const [route, router, session, place] = [useRoute(), useRouter(), useSession(), useUnitPlace()]
  const entries = shallowRef<Entry[]>()
  const names = shallowRef<Names>({ people: new Map(), places: new Map(), knowsRolls: false })
  const failed = ref(false)
  const busy = ref(false)
  const hasMore = ref(false)
  const mayRead = computed(() => place.value !== undefined && can(session.actor, 'log.read', { unit: place.value.id, path: place.value.path }))
  const page = route.matched.at(-1)?.path
  const asked = computed({
    get: () => readAsked(route.query),
    set: (next: LogAsked) => void router.replace({ query: { ...route.query, ...writeAsked(next) } }),
  })
  const areaOf = ({ level, id }: { level: string, id: string }): LogPlace => level === 'nation' ? {} : { [level]: id }

  async function placeAsked({ unit, team }: LogAsked): Promise<LogPlace> {
    const below = unit ? (await readPath(unit)).at(-1) : undefined
    return { ...areaOf(place.value!), ...below ? areaOf(below) : {}, ...team ? { team } : {} }
  }

  /** The newest of what is asked for; or, after `last`, what came before it: those of its very instant may be there already. */
  async function read(last?: Entry): Promise<void> {
    const question = asked.value
    const known = last ? entries.value ?? [] : []
    const part = partOf(question)
    const overlap = last ? known.filter(({ at }) => at >= Math.floor(last.at)).length : 0
    const found = await readLog(await placeAsked(question), PAGE + overlap, last ? { ...part, before: Math.floor(last.at) + 1 } : part)
    const ids = new Set(known.map(({ id }) => id))
    const fresh = found.filter(({ id }) => !ids.has(id))
    const named = await readNames(fresh, place.value!, names.value, question.unit)
    // Something else was asked for meanwhile.
    if (JSON.stringify(question) !== JSON.stringify(asked.value))
      return
    names.value = named
    entries.value = [...known, ...fresh]
    hasMore.value = found.length >= PAGE + overlap
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    failed.value = false
    busy.value = true
    await work().catch(() => failed.value = true)
    busy.value = false
  }

  async function load(): Promise<void> {
    if (mayRead.value && place.value)
      await attempt(() => read())
    else
      entries.value = undefined
  }

  const loadMore = () => attempt(() => read(entries.value!.at(-1)))

  watch([() => session.actor, place, () => JSON.stringify(writeAsked(asked.value))], () => {
    // The address may be another page's already while this one is still going.
    if (route.matched.at(-1)?.path === page)
      void load()
  }, { immediate: true })
  return { place, mayRead, asked, entries, names, failed, busy, hasMore, load, loadMore }
}
