import { computed } from 'vue'
import { useSession } from '../session/store'

/** Where a team works: a village team in its village; a commune team chooses, and may mean the whole commune. */
export function useVillages() {
  const session = useSession()
  return computed(() => {
    const { place } = session
    if (!place || place.village)
      return []
    return (place as { villages?: { id: string, name: string }[] }).villages?.map(({ id, name }) => ({ value: id, text: name })) ?? []
  })
}

/** The village a form begins with: that of the team, or the commune for a commune team. */
export function useOwnVillage(): string {
  const { place } = useSession()
  return place?.village ?? place?.commune ?? ''
}
