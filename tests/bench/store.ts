import type { BrowserContext, Page } from 'playwright-core'
import type { Bench, Figure } from '../../scripts/lib/figure'
import { build } from 'esbuild'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'
import { SIZES } from '../support/screens'
import { signInAs } from '../support/launch'

const LEADER = 'Nguyễn Hoàng Thị Phương Thảo'
const ROWS = 'main a[href^="/ho/h"]'
const [READS, OPENINGS] = [25, 9]

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const ratio = (name: string, upper: number[], lower: number[]) => {
  say(`${name}: ${median(upper).toFixed(1)} ms ÷ ${median(lower).toFixed(1)} ms`)
  return Math.round(median(upper) / median(lower) * 100) / 100
}

/** A phone without network whose team has so many households. */
async function phoneWith(bench: Bench, households: number): Promise<{ context: BrowserContext, page: Page }> {
  const context = await (await bench.browser()).newContext({ baseURL: bench.stack.url, viewport: SIZES.phone, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  // What runs in the page was compiled by tsx, which calls this to keep the names of functions.
  await context.addInitScript('globalThis.__name = work => work')
  const page = await signInAs(context, LEADER)
  await page.goto('/ho')
  await page.locator(ROWS).first().waitFor()
  await context.setOffline(true)
  await page.evaluate(fill, households)
  await openList(context)
  return { context, page }
}

/** Runs in the page: the team's households, as often as it takes. */
function fill(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('households', 'readwrite')
      const store = transaction.objectStore('households')
      const found = store.getAll()
      found.onsuccess = () => {
        store.clear()
        for (let index = 0; index < count; index++) {
          const house = found.result[index % found.result.length]
          const round = Math.floor(index / found.result.length)
          store.put({ ...house, id: `h${index}`, lane: round ? `${house.lane} ${round}` : house.lane })
        }
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

/** Opens the app anew on its list. @returns ms until the first rows and their count are painted */
async function openList(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript((rows) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(rows) || !document.querySelector('main header p:not(.invisible)'))
        return
      look.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('list')))
    })
    look.observe(document, { childList: true, subtree: true, attributes: true })
  }, ROWS)
  await page.goto('/ho')
  await page.waitForFunction(() => performance.getEntriesByName('list').length > 0)
  const time = await page.evaluate(() => performance.getEntriesByName('list')[0]!.startTime)
  await page.close()
  return time
}

/** The app's own reading of a team, to be run in a page. */
async function listing(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { listHouseholds } from './web/src/sync/local'
        import { viewHousehold } from './web/src/team/view'
        globalThis.listRows = async team => (await listHouseholds(team)).map(viewHousehold)`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: { 'import.meta.env': '{}' },
  })
  return outputFiles[0]!.text
}

export const figures: Figure[] = [
  {
    name: 'phone.store350Ratio',
    unit: 'time to list 350 households as screens show them ÷ raw IndexedDB getAll, medians of one run',
    goal: '≤2',
    async run(bench) {
      const { context, page } = await phoneWith(bench, 350)
      await page.evaluate(await listing())
      const { listed, raw } = await page.evaluate(async (reads) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('tung-ngo')
          opening.onsuccess = () => resolve(opening.result)
        })
        const getAll = () => new Promise<{ team: string }[]>((resolve) => {
          const asked = db.transaction('households').objectStore('households').getAll()
          asked.onsuccess = () => resolve(asked.result)
        })
        const [{ team }] = await getAll() as [{ team: string }]
        const { listRows } = globalThis as unknown as { listRows: (team: string) => Promise<unknown[]> }
        const timed = async (work: () => Promise<unknown[]>) => {
          const start = performance.now()
          if ((await work()).length !== 350)
            throw new Error('Not 350 households')
          return performance.now() - start
        }
        const times = { listed: [] as number[], raw: [] as number[] }
        for (let read = 0; read < reads; read++) {
          times.raw.push(await timed(getAll))
          times.listed.push(await timed(() => listRows(team)))
        }
        return times
      }, READS)
      await context.close()
      return ratio('350 households', listed, raw)
    },
  },
  {
    name: 'phone.store10000Ratio',
    unit: 'time to open the list of 10,000 households ÷ of 350, medians of one run',
    goal: '≤1.5',
    async run(bench) {
      const [few, many] = [await phoneWith(bench, 350), await phoneWith(bench, 10_000)]
      const times = { few: [] as number[], many: [] as number[] }
      for (let opening = 0; opening < OPENINGS; opening++) {
        times.few.push(await openList(few.context))
        times.many.push(await openList(many.context))
      }
      await Promise.all([few.context.close(), many.context.close()])
      return ratio('10,000 households', times.many, times.few)
    },
  },
]
