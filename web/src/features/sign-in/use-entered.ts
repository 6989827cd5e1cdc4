import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../../session/store'

/** Where to go once signed in: where the person wanted to go (`?tiep=`), or home; who is signed in already goes at once. */
export function useEntered(): () => void {
  const session = useSession()
  const router = useRouter()
  const { query } = useRoute()
  const wanted = String(query.tiep ?? '')
  const entered = () => void router.replace(/^\/(?!\/)/.test(wanted) ? wanted : '/')
  if (session.places.length > 0 && !session.mustSignIn && query.m === undefined)
    entered()
  return entered
}
