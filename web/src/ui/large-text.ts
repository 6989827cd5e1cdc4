import { onScopeDispose, ref } from 'vue'

/** Below so many times the size of the text a screen is too narrow for things side by side. */
const NARROW_REM = 17

/** Whether the text is so large, for this screen, that things stand below each other. */
export function useLargeText() {
  const screen = document.getElementById('app')!
  const text = document.body.appendChild(document.createElement('span'))
  text.style.cssText = 'position: absolute; visibility: hidden; width: 1rem; height: 1rem'
  const isLarge = () => screen.clientWidth / text.getBoundingClientRect().width < NARROW_REM
  const large = ref(isLarge())
  const observer = new ResizeObserver(() => large.value = isLarge())
  observer.observe(screen)
  observer.observe(text)
  onScopeDispose(() => {
    observer.disconnect()
    text.remove()
  })
  return large
}
