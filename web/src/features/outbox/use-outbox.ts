import type { OutboxEntry } from '../../sync'
import { onScopeDispose, shallowRef } from 'vue'
import { listOutbox, onLocalChange } from '../../sync'

/** What this person recorded on this phone, kept up to date; undefined until it is read. */
export function useOutbox() {
  const entries = shallowRef<OutboxEntry[]>()
  const load = async () => entries.value = await listOutbox()
  void load()
  onScopeDispose(onLocalChange(() => void load()))
  return entries
}
