import type { BrowserContext, Page } from 'playwright-core'

/** What the browser says of something that moved without anybody touching the screen (Layout Instability API). */
interface Shift extends PerformanceEntry { hadRecentInput: boolean, sources: { node: Node | null, previousRect: DOMRectReadOnly, currentRect: DOMRectReadOnly }[] }
interface Watched { shifts: string[] }

/** From now on pages of a context take down what moves in them by itself. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts: string[] = (globalThis as unknown as Watched).shifts = []
    const nameOf = (node: Node | null) => node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent?.slice(0, 40)
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (!hadRecentInput)
          shifts.push(...sources.map(({ node, previousRect, currentRect }) => `${previousRect.y} → ${currentRect.y}: ${nameOf(node)}`))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved by itself since this page was loaded. */
export function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).shifts)
}
