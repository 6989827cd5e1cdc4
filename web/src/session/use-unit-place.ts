import type { ComputedRef } from 'vue'
import type { PlaceSeat } from './store'
import { computed } from 'vue'
import { useSession } from './store'

/** The unit that the person is here for; undefined while he is here for a team. */
export function useUnitPlace(): ComputedRef<PlaceSeat | undefined> {
  const session = useSession()
  return computed(() => session.place?.kind === 'unit' ? session.place : undefined)
}
