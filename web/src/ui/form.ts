import { nextTick, ref } from 'vue'

/** What is wrong, by field; a sentence each. */
export type Errors = Record<string, string>

/**
 * Errors of a form: a field's shows when the person has left it, all of them when he submits, and focus goes to the first.
 * `check` says everything that is wrong now; it may load the schema when first asked.
 */
export function useForm(check: () => Promise<Errors>) {
  const errors = ref<Errors>({})
  const left = new Set<string>()

  async function leave(field: string) {
    left.add(field)
    const all = await check()
    errors.value = Object.fromEntries(Object.entries(all).filter(([name]) => left.has(name)))
  }

  async function submit(): Promise<boolean> {
    errors.value = await check()
    Object.keys(errors.value).forEach(name => left.add(name))
    if (Object.keys(errors.value).length === 0)
      return true
    await nextTick()
    document.querySelector<HTMLElement>('main :is([aria-invalid="true"], [data-wrong] button)')?.focus()
    return false
  }

  return { errors, leave, submit }
}

interface Parsed { success: boolean, error?: { issues: readonly { path: PropertyKey[], message: string }[] } }

/** Issues of a schema → sentence by field; the first of a field stands. */
export function errorsOf(parsed: Parsed): Errors {
  const errors: Errors = {}
  for (const { path, message } of parsed.error?.issues ?? [])
    errors[path.join('.')] ??= /[À-ỹ]/.test(message) ? message : 'Chỗ này chưa đúng. Xem lại.'
  return errors
}

/**
 * Saves a form that is right, one try at a time. `check`: whether all of it is right; `save` resolves to a sentence
 * when it failed. `run` resolves to whether it is saved.
 */
export function useSave(check: () => Promise<boolean>, save: () => Promise<string | undefined>) {
  const busy = ref(false)
  const failure = ref<string>()

  async function run(): Promise<boolean> {
    failure.value = undefined
    if (busy.value || !await check())
      return false
    busy.value = true
    failure.value = await save().finally(() => busy.value = false)
    return !failure.value
  }

  return { busy, failure, run }
}
