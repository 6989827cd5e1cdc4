import type { Browser, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowLocal } from '../../scripts/lib/firebase-config'
import { root } from '../../scripts/lib/project'
import { launchBrowser } from '../support/browser'
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

/** That no screen breaks it is seen where all of them are opened: screens.test.ts. */
describe('what is slipped into a page', () => {
  let page: Page
  let found: string[]
  beforeAll(async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'vi-VN' })
    found = []
    await watchViolations(context, violation => found.push(violation))
    page = await context.newPage()
    await page.goto('/dang-nhap')
    await page.locator('h1').first().waitFor()
    expect(found).toEqual([])
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
