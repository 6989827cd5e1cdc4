import { useRouter } from 'vue-router'
import { countUnsent } from '../sync'
import { listUnsentPhotos } from '../sync/photos'
import { useConfirm } from '../ui/confirm'
import { endPractice, isPractice } from './practice'
import { dropShared, listShared } from './shared'
import { useSession } from './store'
import { SIGN_OUT_WORDS as words } from './words'

/** Signing out as a button does it: asks first, says what becomes of unsent work, then shows the door. */
export function useSignOut(): () => Promise<void> {
  const session = useSession()
  const router = useRouter()
  const { confirm } = useConfirm()
  return async () => {
    if (isPractice)
      return endPractice()
    const unsent = await countUnsent()
    const photos = (await listUnsentPhotos()).length
    const goes = await confirm(unsent + photos > 0
      ? { title: words.title, text: [unsent && words.unsent(unsent), photos && words.photos(photos)].filter(Boolean).join(' '), stay: words.stayToSend, go: words.goKeeping }
      : { title: words.title, text: words.clean, stay: words.stay, go: words.go })
    if (!goes)
      return
    const { uid } = session.account!
    await session.signOut()
    dropShared(uid)
    await router.replace(listShared().length > 0 ? '/mo' : '/dang-nhap')
  }
}
