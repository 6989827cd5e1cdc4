import { onScopeDispose, ref } from 'vue'

/** Whether the device believes it has a network; true may still be wrong, false is right. */
export function useOnline() {
  const online = ref(navigator.onLine)
  const look = () => online.value = navigator.onLine
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onScopeDispose(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return online
}
