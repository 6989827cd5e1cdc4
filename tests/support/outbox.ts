import type { BrowserContext, CDPSession, Page } from 'playwright-core'

export interface Sent { id: string, state: string, reason?: string, attempts: number, household?: string }

/** What the phone's outbox holds, oldest first, read from its store. */
export function outboxOf(page: Page): Promise<Sent[]> {
  return page.evaluate(() => new Promise<Sent[]>((resolve, reject) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction('outbox').objectStore('outbox').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(all.result.map(({ id, state, reason, attempts, recording }) => ({ id, state, reason, attempts, household: recording.fact.household })))
      }
    }
  }))
}

const HOUSES = 'main a[href^="/ho/"]:not([href="/ho/moi"])'

/** Waits until the team's households have come to the phone. */
export async function waitForHouses(page: Page): Promise<void> {
  await page.goto('/ho')
  await page.locator(HOUSES).first().waitFor()
}

/** Notes visits at the first houses of the list, one after the other. */
export async function noteVisits(page: Page, count: number): Promise<void> {
  await waitForHouses(page)
  const houses = await page.locator(HOUSES).evaluateAll(links => [...new Set(links.map(link => /^\/ho\/[\w-]+/.exec(new URL((link as HTMLAnchorElement).href).pathname)![0]))])
  for (const house of houses.slice(0, count)) {
    await page.goto(`${house}/ghi`)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.waitForURL(url => url.pathname !== `${house}/ghi`)
  }
}

/** Notes a visit at the house that comes next without leaving the app: for where a page would not load. */
export async function noteNext(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hôm nay' }).click()
  await page.getByRole('link', { name: /^Ghi: / }).first().click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
}

/** Ids of the facts in the commits that pages and service worker send from now on. */
export function watchCommits(phone: BrowserContext): string[] {
  const facts: string[] = []
  phone.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('documents:commit'))
      facts.push(/\/facts\/([\w-]+)/.exec(request.postData() ?? '')![1]!)
  })
  return facts
}

/** Wakes the service worker as the browser does when the network is back, whether the app is open or not. */
export function dispatchSync(phone: BrowserContext, origin: string, tag: string): Promise<void> {
  return atWorker(phone, origin, (devtools, registrationId) => devtools.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag, lastChance: false }))
}

/** Hands the service worker a message as the push service does. */
export function deliverPush(phone: BrowserContext, origin: string, data: object): Promise<void> {
  return atWorker(phone, origin, (devtools, registrationId) => devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(data) }))
}

async function atWorker(phone: BrowserContext, origin: string, work: (devtools: CDPSession, registrationId: string) => Promise<unknown>): Promise<void> {
  const blank = await phone.newPage()
  const devtools = await phone.newCDPSession(blank)
  const registrationId = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/` && !isDeleted)
      if (own)
        resolve(own.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await work(devtools, await registrationId)
  await blank.close()
}
