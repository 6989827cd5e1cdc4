import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { useSession } from './store'

/** An address may say at which of the person's places it is to be opened (`?noi=`): a notice does. */
export function useRoutePlace(): void {
  const route = useRoute()
  const session = useSession()
  watchEffect(() => {
    const asked = session.places.find(({ id }) => id === route.query.noi)
    if (asked && session.place?.id !== asked.id)
      session.choosePlace(asked.id)
  })
}
