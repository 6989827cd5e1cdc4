import { computed } from 'vue'
import { useSession } from '../session/store'

/** Where a commune team may have worked, to choose from; a village team works in its village, and is offered nothing. */
export function useVillages() {
  const session = useSession()
  return computed(() => session.place?.village ? [] : session.place?.villages?.map(({ id, name }) => ({ value: id, text: name })) ?? [])
}

/** The village that a form begins with: the team's own; for a commune team the commune as a whole. */
export function useOwnVillage(): string {
  const { place } = useSession()
  return place?.village ?? place?.commune ?? ''
}

/** The village that a house stands in today: the one it was registered in may have been merged since. */
export function useVillageNow(): (village: string) => string {
  const session = useSession()
  return village => session.place?.villages?.find(({ was }) => was?.includes(village))?.id ?? village
}
