import { shallowRef } from 'vue'

/** Set once a new version waits; opens it. The page is loaded anew only at the person's tap: drafts are kept at every key. */
export const openNewVersion = shallowRef<() => void>()

/** Registers the service worker, after the first paint. Nothing happens where the page is served without one (dev). */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV)
    return
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', () => {
    openNewVersion.value = () => {
      workbox.addEventListener('controlling', () => location.reload())
      workbox.messageSkipWaiting()
    }
  })
  await workbox.register()
  document.addEventListener('visibilitychange', () => document.hidden || void workbox.update().catch(() => {}))
}
