import { Buffer } from 'node:buffer'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { contextFor, visitScreens } from '../tests/support/audit'
import { launchBrowser } from '../tests/support/browser'
import { tasksAsTable, walkTasks } from '../tests/support/first-sight'
import { knowsTheApp, signInAs } from '../tests/support/launch'
import { ensureChromium } from './lib/chromium'
import { SHIFTS } from './lib/ports'
import { root } from './lib/project'
import { main, say } from './lib/say'
import { startStack } from './lib/stack'
import { stopSignal } from './lib/stop-signal'

const { values: { shift } } = parseArgs({ options: { shift: { type: 'string', default: String(SHIFTS.bench) } } })
const BEGINNER = 'Lò Văn Thoong'
const folder = `${root}/docs/screens`

void main(() => Promise.race([takePictures(), stopSignal().then(() => 130)]))

/** A picture of every screen, phones at 360×740 and desks at 1440×900, into docs/screens. */
async function takePictures(): Promise<number> {
  await ensureChromium()
  const stack = await startStack({ name: 'screens', shift: Number(shift), fresh: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const at of ['phone', 'desk'] as const) {
    const browser = await launchBrowser()
    await visitScreens(browser, stack.url, at, async (page, screen, dialog) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const name = [at, screen.name, dialog].filter(Boolean).join('-')
      writeFileSync(`${folder}/${name}.webp`, await webpOf(page))
      say(name)
    })
    await browser.close()
  }
  const browser = await launchBrowser()
  const phone = await contextFor(browser, stack.url, 'phone')
  await knowsTheApp(phone)
  await walkTasks(await signInAs(phone, BEGINNER), phone, async (page, { name }, number) => {
    writeFileSync(`${folder}/viec-${name}-${number}.webp`, await webpOf(page))
    say(`viec-${name}-${number}`)
  })
  writeFileSync(`${folder}/first-sight.md`, tasksAsTable())
  await browser.close()
  await stack.stop()
  return 0
}

/** As WebP, a quarter of a PNG: the pictures lie in the repository. */
async function webpOf(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  await devtools.detach()
  return Buffer.from(data, 'base64')
}
