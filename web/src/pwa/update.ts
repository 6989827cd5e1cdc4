import { shallowRef } from 'vue'

/** Set once a new version waits; opens it. The page is loaded anew only at the person's tap: drafts are kept at every key. */
export const openNewVersion = shallowRef<() => void>()

/** Registers the service worker, after the first paint. Nothing happens where the page is served without one (dev). */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV)
    return
  const { Workbox } = await import('workbox-window')
  const worker = new Workbox('/sw.js')
  worker.addEventListener('waiting', () => {
    openNewVersion.value = () => {
      worker.addEventListener('controlling', () => location.reload())
      worker.messageSkipWaiting()
    }
  })
  await worker.register()
  document.addEventListener('visibilitychange', () => document.hidden || void worker.update().catch(() => {}))
}
