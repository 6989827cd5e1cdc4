import { contextFor } from '../tests/support/audit'
import { launchBrowser } from '../tests/support/browser'
import { signInAs } from '../tests/support/launch'
const [url, who, out, ...paths] = process.argv.slice(2)
const browser = await launchBrowser()
const ctx = await contextFor(browser, url!, 'desk')
const page = await signInAs(ctx, who!)
for (const [i, path] of paths.entries()) {
  await page.goto(path!)
  await page.waitForTimeout(4000)
  await page.screenshot({ path: `${out}-${i}.png`, fullPage: true })
  console.log(page.url())
}
await browser.close()
