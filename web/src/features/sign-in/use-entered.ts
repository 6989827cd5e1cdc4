import { useRoute, useRouter } from 'vue-router'
import { isHelped } from '../../session/helped'
import { useSession } from '../../session/store'

/**
 * Where to go once signed in: where the person wanted to go (`?tiep=`), or home; who is signed in already goes at once.
 * Somebody of a team who comes for the first time sees how it works.
 */
export function useEntered(): { entered: () => void, looksAround: () => void } {
  const session = useSession()
  const router = useRouter()
  const { query } = useRoute()
  const wanted = String(query.tiep ?? '')
  const isWanted = /^\/(?!\/)/.test(wanted)
  const looksAround = () => void router.replace(isWanted ? wanted : '/')
  const entered = () => isWanted || isHelped() || !session.isTeamPlace ? looksAround() : void router.replace('/lam-quen')
  if (session.places.length > 0 && !session.mustSignIn && query.m === undefined)
    looksAround()
  return { entered, looksAround }
}
