import type { Ref } from 'vue'
import { onScopeDispose, watchEffect } from 'vue'

const AHEAD = '800px'

/** Calls `act` whenever the element comes near the screen. */
export function whenNear(element: Readonly<Ref<HTMLElement | null>>, act: () => void): void {
  let observer: IntersectionObserver | undefined
  watchEffect(() => {
    observer?.disconnect()
    if (!element.value)
      return
    const near = (entries: IntersectionObserverEntry[]) => entries.some(({ isIntersecting }) => isIntersecting) && act()
    observer = new IntersectionObserver(near, { root: element.value.closest('.scroll'), rootMargin: AHEAD })
    observer.observe(element.value)
  }, { flush: 'post' })
  onScopeDispose(() => observer?.disconnect())
}
