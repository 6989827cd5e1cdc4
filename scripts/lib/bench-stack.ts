import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { browserOptions } from '../../tests/support/browser'
import { adminOf } from './admin'
import { ensureChromium } from './chromium'
import type { Bench } from './figure'
import { stackFolder } from './project'
import type { Counts } from './proxy/counts'
import { startStack } from './stack'

/** A fresh stack with the counting proxy before Firestore. */
export async function startBench(shift: number): Promise<Bench & { stop: () => Promise<void> }> {
  const stack = await startStack({ name: 'bench', shift, fresh: true, proxy: true })
  const desk = `http://127.0.0.1:${stack.ports.counts}`
  let browser: Browser | undefined
  return {
    ...adminOf(stack.ports),
    stack,
    async count(work) {
      await fetch(`${desk}/__reset`, { method: 'POST' })
      await work()
      return await (await fetch(`${desk}/__counts`)).json() as Counts
    },
    async runs(work) {
      const before = log().length
      await work()
      return countRuns(log().slice(before))
    },
    async browser() {
      await ensureChromium()
      return browser ??= await chromium.launch(browserOptions())
    },
    async stop() {
      await browser?.close()
      await stack.stop()
    },
  }
}

const log = () => readFileSync(`${stackFolder('bench')}/emulators.log`, 'utf8')

/** Functions by the number of times that the emulator began to run them. */
export function countRuns(lines: string): Record<string, number> {
  const runs: Record<string, number> = {}
  for (const [, name] of lines.matchAll(/Beginning execution of "[a-z0-9-]+-(\w+)"/g))
    runs[name!] = (runs[name!] ?? 0) + 1
  return runs
}
