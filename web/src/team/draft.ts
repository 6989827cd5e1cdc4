import type { Ref } from 'vue'
import { shallowRef, toRaw, watch } from 'vue'
import { useRoute } from 'vue-router'
import { dropDraft, getEntry, loadDraft, saveDraft } from '../sync'
import { useTeam } from './store'

/**
 * Keeps a form at every key, and finds it again: the draft of this route, or the content of a returned act that is
 * to be corrected (`?sua=<id>`). `ready` turns true when the form holds what was found. `place`: whose form it is.
 */
export function useDraft<T extends object>(form: Ref<T>, place = useTeam().id) {
  const route = useRoute()
  const { path } = route
  const replaces = route.query.sua?.toString()
  const key = `${place} ${path}`
  const ready = shallowRef(false)
  let kept = true

  async function open() {
    const found = replaces ? (await getEntry(replaces))?.edit?.form as T | undefined : await loadDraft<T>(key)
    if (found)
      form.value = { ...form.value, ...found }
    ready.value = true
    watch(form, () => {
      if (kept)
        void saveDraft(key, plain())
    }, { deep: true })
  }

  /** The form as data, for the outbox. */
  const plain = () => JSON.parse(JSON.stringify(toRaw(form.value))) as T

  async function drop() {
    kept = false
    await dropDraft(key)
  }

  void open()
  return { ready, plain, drop, replaces, reopen: () => ({ route: path, form: plain() }) }
}
