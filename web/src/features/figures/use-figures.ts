import type { StatedFigure } from '@tung-ngo/domain/base-figure'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { LiveUnit } from '../../live/units'
import { can } from '@tung-ngo/domain/access'
import { paths } from '@tung-ngo/domain/paths'
import { computed, ref, shallowRef } from 'vue'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { listDocuments, readDocument } from '../../sync/documents'
import { declaringIn, newestOf } from './stated'

/** What a unit states of itself, and what is counted of it. */
export function useFigures(id: string) {
  const session = useSession()
  const unit = shallowRef<LiveUnit>()
  const tally = shallowRef<UnitTallyDoc>()
  const stated = shallowRef<StatedFigure[]>([])
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const place = computed(() => ({ unit: id, path: unit.value?.path ?? [] }))
  const mayState = computed(() => can(session.actor, 'base.create', place.value))

  async function load() {
    try {
      unit.value = (await readPath(id)).at(-1)
      if (!unit.value || !can(session.actor, 'base.read', place.value)) {
        state.value = unit.value ? 'denied' : 'missing'
        return
      }
      [tally.value, stated.value] = await Promise.all([
        readDocument<UnitTallyDoc>(paths.unitTally(id)),
        listDocuments<StatedFigure>(`${paths.unit(id)}/bases`),
      ])
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }

  const newest = computed(() => newestOf(stated.value))
  const stock = computed(() => tally.value?.tally.stock ?? {})
  const declaring = computed(() => tally.value && tally.value.level !== 'commune' ? declaringIn(tally.value.rows) : [])

  void load()
  return { unit, newest, stock, declaring, state, mayState, load }
}
