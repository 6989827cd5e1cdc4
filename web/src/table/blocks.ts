import type { Ref } from 'vue'
import { useEventListener, useMediaQuery } from '@vueuse/core'
import { computed, ref } from 'vue'

/** Lines of a block, and from how many lines on a table is shown in blocks. */
export const BLOCK = 40
const WHOLE = 120

/** Whether lines far from the eye may be left out of the page: not of short tables, and not on paper. */
export function useBlocks(lines: Readonly<Ref<number>>): Readonly<Ref<boolean>> {
  const printing = ref(false)
  const onPaper = useMediaQuery('print')
  useEventListener('beforeprint', () => printing.value = true)
  useEventListener('afterprint', () => printing.value = false)
  return computed(() => lines.value > WHOLE && !printing.value && !onPaper.value)
}
