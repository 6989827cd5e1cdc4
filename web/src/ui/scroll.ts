import type { Router } from 'vue-router'
import { nextTick } from 'vue'

const kept = new Map<number, number>()

/** Going back shows a screen where it was left; a new one begins at its top. */
export function keepScroll(router: Router): void {
  const position = () => (window.history.state as { position?: number } | null)?.position ?? 0
  const scroller = () => document.querySelector('.scroll')
  let here = position()
  router.beforeEach(() => {
    kept.set(here, scroller()?.scrollTop ?? 0)
  })
  router.afterEach(async (to, from) => {
    const back = position() < here
    here = position()
    await nextTick()
    if (back || to.path !== from.path)
      scroller()?.scrollTo({ top: back ? kept.get(here) ?? 0 : 0 })
  })
}
