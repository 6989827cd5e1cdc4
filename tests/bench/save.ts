import type { Figure } from '../../scripts/lib/figure'
import { noteAll } from '../faults/note'
import { signInAs } from '../support/launch'

const PAIRS = 15
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

export const figures: Figure[] = [
  {
    name: 'phone.saveOfflineRatio',
    unit: 'time to save a visit without network ÷ with it, medians of one run',
    goal: '≤1.1',
    async run(bench) {
      const context = await (await bench.browser()).newContext({ baseURL: bench.stack.url, viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
      // What runs in the page was compiled by tsx, which calls this to keep the names of functions.
      await context.addInitScript('globalThis.__name = work => work')
      const page = await signInAs(context, 'Tòng Văn Pâng')
      await page.goto('/ho')
      const links = page.locator('main a[href^="/ho/h"]')
      await links.first().waitFor()
      const houses = await links.evaluateAll(links => [...new Set(links.map(link => link.getAttribute('href')!.split('/')[2]!))])
      const save = async (house: string, offline: boolean) => {
        await context.setOffline(offline)
        const start = performance.now()
        await noteAll(page, [{ kind: 'visit', house }])
        return performance.now() - start
      }
      await save(houses[0]!, false)
      const [without, withIt]: [number[], number[]] = [[], []]
      for (let pair = 0; pair < PAIRS; pair++) {
        const house = houses[pair % houses.length]!
        without.push(await save(house, true))
        withIt.push(await save(house, false))
      }
      await context.close()
      return Math.round(median(without) / median(withIt) * 100) / 100
    },
  },
]
