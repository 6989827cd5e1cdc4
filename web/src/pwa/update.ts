import { shallowRef } from 'vue'

/** Set once a new version waits; opens it. The page is loaded anew only at the person's tap: drafts are kept at every key. */
export const openNewVersion = shallowRef<() => void>()

/** Registers the service worker, after the first paint. Nothing happens where the page is served without one (dev). */
export async function registerWorker(): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker || import.meta.env.DEV)
    return
  const registration = await serviceWorker.register('/sw.js')
  offer(registration)
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offer(registration))
  })
  document.addEventListener('visibilitychange', () => document.hidden || void registration.update().catch(() => {}))
}

/** The first worker of all takes over by itself; a later one waits until the person lets it. */
function offer({ waiting, active }: ServiceWorkerRegistration): void {
  if (!waiting || !active)
    return
  openNewVersion.value = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    waiting.postMessage({ type: 'SKIP_WAITING' })
  }
}
