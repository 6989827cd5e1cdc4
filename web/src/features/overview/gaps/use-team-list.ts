import type { TeamList } from '@tung-ngo/domain/team-list'
import type { LiveUnit } from '../../../live/units'
import { can } from '@tung-ngo/domain/access'
import { LISTED_LEVELS } from '@tung-ngo/domain/team-list'
import { ref, shallowRef, watch } from 'vue'
import { readTeamList } from '../../../live/team-list'
import { useSession } from '../../../session/store'

/** The teams and villages below the unit that is shown; `none` where there is no list of it. */
export function useTeamList(path: () => readonly LiveUnit[]) {
  const session = useSession()
  const list = shallowRef<TeamList>()
  const state = ref<'waiting' | 'ready' | 'none' | 'failed'>('waiting')

  async function load() {
    const unit = path().at(-1)
    list.value = undefined
    if (!unit)
      return
    if (!LISTED_LEVELS.includes(unit.level) || !can(session.actor, 'team.list', { unit: unit.id, path: unit.path }))
      return void (state.value = 'none')
    state.value = 'waiting'
    const found = await readTeamList(unit.id).catch(() => undefined)
    if (path().at(-1)?.id !== unit.id)
      return
    list.value = found
    state.value = found ? 'ready' : 'failed'
  }
  watch(() => path().at(-1)?.id, load, { immediate: true })

  return { list, state, load }
}
