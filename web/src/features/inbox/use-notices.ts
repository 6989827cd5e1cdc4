import type { LocalNotice } from '../../sync/notices'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { onLocalChange } from '../../sync/changes'
import { listOutbox } from '../../sync/entries'
import { countUnread, listNotices, pullNotices } from '../../sync/notices'

/** What the person was told, as this phone has it and as the server has it now. */
export function useNotices() {
  const notices = shallowRef<LocalNotice[]>()
  const returned = ref(0)
  const isAway = ref(false)

  async function show() {
    notices.value = await listNotices()
    returned.value = (await listOutbox()).filter(({ state }) => state === 'returned').length
  }

  async function load() {
    isAway.value = false
    await show()
    await pullNotices().catch(() => isAway.value = true)
    await show()
  }

  onScopeDispose(onLocalChange(() => void show()))
  void load()
  return { notices, returned, isAway, load, unread: computed(() => countUnread(notices.value)) }
}
