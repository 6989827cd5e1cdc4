import type { Ref } from 'vue'
import { onScopeDispose, watchEffect } from 'vue'

const AHEAD = '800px'

/** Calls `act` whenever the element comes near the screen. */
export function whenNear(element: Readonly<Ref<HTMLElement | null>>, act: () => void): void {
  const observer = new IntersectionObserver(entries => entries.some(({ isIntersecting }) => isIntersecting) && act(), { rootMargin: AHEAD })
  watchEffect(() => {
    observer.disconnect()
    if (element.value)
      observer.observe(element.value)
  }, { flush: 'post' })
  onScopeDispose(() => observer.disconnect())
}
