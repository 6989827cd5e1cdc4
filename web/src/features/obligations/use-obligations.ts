import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Found } from '../../sync/documents'
import type { Draft } from './form'
import { can } from '@tung-ngo/domain/access'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { computed, ref, shallowRef, watch } from 'vue'
import { attempt } from '../../seats/attempt'
import { useSession } from '../../session/store'
import { useUnitPlace } from '../../session/use-unit-place'
import { listDocuments, writeDocument } from '../../sync/documents'
import { newId } from '../../sync/new-id'

export type Kept = Found<Obligation>

/** What the unit that the person is here for asks of those below it; `others`: what the units above ask of the same places. */
export function useObligations() {
  const session = useSession()
  const place = useUnitPlace()
  const own = shallowRef<Kept[]>()
  const others = shallowRef<Kept[]>([])
  const failed = ref(false)
  const today = dayOf(Date.now())
  const mayWrite = computed(() => !!place.value && can(session.actor, 'obligation.write', { unit: place.value.id, path: place.value.path }))

  async function load() {
    if (!place.value)
      return
    failed.value = false
    const { id, path } = place.value
    try {
      const [found, ...above] = await Promise.all([id, ...path.filter(unit => unit !== id)].map(unit => listDocuments<Obligation>(paths.obligations(unit))))
      own.value = found!.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
      others.value = above.flat()
    }
    catch {
      failed.value = true
    }
  }
  watch(() => place.value?.id, load, { immediate: true })

  /** Resolves to a sentence when it was not saved. */
  const save = (draft: Draft, id: string = newId()): Promise<string | undefined> =>
    attempt(() => writeDocument(paths.obligation(place.value!.id, id), { v: SHAPE_VERSION, ...draft, by: session.actor!.pid, updatedAt: SERVER_TIME }), load)

  return { place, own, others, failed, today, mayWrite, load, save }
}
