import { shallowRef } from 'vue'

interface InstallEvent extends Event { prompt: () => Promise<unknown> }

const offered = shallowRef<InstallEvent>()

/** Keeps the browser's offer to install until a screen shows its button. Call before the first paint. */
export function catchInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered.value = event as InstallEvent
  })
  window.addEventListener('appinstalled', () => offered.value = undefined)
}

/** `offered`: set when the app can be put on the home screen; `install` asks the browser to. */
export function useInstall() {
  return {
    offered,
    install: async () => {
      await offered.value?.prompt()
      offered.value = undefined
    },
  }
}
