import { onScopeDispose, ref } from 'vue'

/** Below so many times the size of the text a screen is too narrow for things side by side. */
const NARROW_REM = 17

/** Whether the text is so large, for this screen, that things stand below each other. */
export function useLargeText() {
  const probe = document.getElementById('app')!
  const isLarge = () => probe.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) < NARROW_REM
  const large = ref(isLarge())
  const observer = new ResizeObserver(() => large.value = isLarge())
  observer.observe(probe)
  onScopeDispose(() => observer.disconnect())
  return large
}
