import { ref } from 'vue'

/** Keeps what a form says once: a second tap while it is checked or kept does nothing, and what failed is said. */
export function useSaving(isRight: () => boolean | Promise<boolean>) {
  const failed = ref<string>()
  let busy = false

  /** @returns what `keep` returns; undefined when something has to be mended first */
  async function saveOnce<T>(keep: () => Promise<T>): Promise<T | undefined> {
    if (busy)
      return undefined
    busy = true
    failed.value = undefined
    try {
      if (await isRight())
        return await keep()
    }
    catch (error) {
      failed.value = (error as Error).message
    }
    busy = false
    return undefined
  }

  return { failed, saveOnce }
}
