import { shallowRef, watch } from 'vue'
import { useSession } from '../../session/store'
import { useTeam } from '../../team/store'

/** Households of which two persons of the team say different things, for who leads it; found once the list stands. */
export function useConflicting() {
  const session = useSession()
  const team = useTeam()
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  watch(() => team.rows, async (rows) => {
    if (!rows || !['leader', 'deputy'].includes(session.place?.role ?? ''))
      return
    const { listConflicts } = await import('../../sync/conflicts')
    ids.value = new Set((await listConflicts(team.id!)).map(({ household }) => household))
  }, { immediate: true })
  return ids
}
