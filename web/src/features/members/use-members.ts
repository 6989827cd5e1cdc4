import type { MemberList } from '@tung-ngo/domain/member-list'
import type { LiveUnit } from '../../live/units'
import { can } from '@tung-ngo/domain/access'
import { computed, ref, shallowRef, watch } from 'vue'
import { readMemberList } from '../../live/member-list'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'

/** Everybody in the teams of a commune. */
export function useMembers(id: string) {
  const session = useSession()
  const unit = shallowRef<LiveUnit>()
  const list = shallowRef<MemberList>()
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const mayRead = computed(() => unit.value?.level === 'commune' && can(session.actor, 'roll.read', { team: '', commune: id, path: unit.value.path }))

  async function load() {
    try {
      unit.value = (await readPath(id)).at(-1)
      list.value = mayRead.value ? await readMemberList(id) : undefined
      state.value = !unit.value ? 'missing' : mayRead.value ? 'ready' : 'denied'
    }
    catch {
      list.value = undefined
      state.value = 'failed'
    }
  }

  void load()
  // Seats came or went: what stood here may no longer be shown.
  watch(() => session.actor, load)
  return { unit, list, state, load }
}
