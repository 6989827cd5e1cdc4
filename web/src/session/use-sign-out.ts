import { useRouter } from 'vue-router'
import { countUnsent } from '../sync'
import { useConfirm } from '../ui/confirm'
import { dropShared, listShared } from './shared'
import { useSession } from './store'
import { SIGN_OUT_WORDS as words } from './words'

/** Signing out as a button does it: asks first, says what becomes of unsent work, then shows the door. */
export function useSignOut(): () => Promise<void> {
  const session = useSession()
  const router = useRouter()
  const { confirm } = useConfirm()
  return async () => {
    const unsent = await countUnsent()
    const goes = await confirm(unsent > 0
      ? { title: words.title, text: words.unsent(unsent), stay: words.stayToSend, go: words.goKeeping }
      : { title: words.title, text: words.clean, stay: words.stay, go: words.go })
    if (!goes)
      return
    const { uid } = session.account!
    await session.signOut()
    dropShared(uid)
    await router.replace(listShared().length > 0 ? '/mo' : '/dang-nhap')
  }
}
