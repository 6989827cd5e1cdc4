/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { forgetFirebase } from '../session/firebase'
import { flushOutbox } from '../sync/send'
import { flushPhotos } from '../sync/send-photos'
import type { News } from './notify'
import { PUSH } from '../session/push'
import { database } from '../sync/database'
import { readNews } from './notify'

declare const self: ServiceWorkerGlobalScope

interface SyncEvent extends ExtendableEvent { readonly tag: string }

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false })

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

// Every page of the app is the same shell; `/__/` belongs to Firebase Hosting.
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.mode === 'navigate' && origin === location.origin && !pathname.startsWith('/__/'))
    event.respondWith(matchPrecache('/index.html').then(shell => shell ?? fetch(event.request)))
})

/** Sends what waits, photos last, then lets go of the token: the next person's worker must not know this one. */
async function flush(): Promise<number> {
  try {
    return await flushOutbox(true) || await flushPhotos(true)
  }
  finally {
    await forgetFirebase()
  }
}

// Background Sync: also after the app was closed. It is tried again as long as something waits.
self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag === 'outbox')
    event.waitUntil(flush().then(waiting => waiting > 0 ? Promise.reject(new Error(`${waiting} still wait`)) : undefined))
}) as EventListener)

self.addEventListener('push', (event) => {
  const news = readNews(event.data?.text())
  event.waitUntil(Promise.all([
    news && show(news),
    tellPages({ kind: 'push' }),
    flush().catch(() => {}),
  ]))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(String(event.notification.data ?? '/')))
})

/** A phone that was handed on tells nobody another's news. */
async function show({ title, body, tag, route, to }: News): Promise<void> {
  const told = await (await database()).get('meta', PUSH) as { pid: string } | undefined
  if (to === undefined || to === told?.pid)
    await self.registration.showNotification(title, { body, tag, icon: '/icon-192.png', lang: 'vi', data: route })
}

async function open(route: string): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window' }) as WindowClient[]
  if (!page)
    return void await self.clients.openWindow(route)
  // The open page goes there by its own router: a reload could cost a form that is being filled in.
  page.postMessage({ kind: 'open', route })
  await page.focus()
}

async function tellPages(message: object): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' }))
    page.postMessage(message)
}

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING')
    void self.skipWaiting()
  if (event.data?.kind === 'forget')
    event.waitUntil(forgetFirebase().then(() => event.ports[0]?.postMessage('forgotten')))
})
