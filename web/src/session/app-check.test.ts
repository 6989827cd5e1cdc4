import { beforeEach, expect, it, vi } from 'vitest'

const initializeAppCheck = vi.fn()
vi.mock('firebase/app-check', () => ({
  initializeAppCheck,
  ReCaptchaEnterpriseProvider: class {
    constructor(readonly key: string) {}
  },
}))

/** The page's head: each script that is put there loads, or does not. */
let loads: boolean[]
let asked: string[]
beforeEach(() => {
  vi.resetModules()
  initializeAppCheck.mockReset()
  asked = []
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: (script: HTMLScriptElement) => {
      asked.push(script.src)
      queueMicrotask(() => loads.shift() ? script.onload!(new Event('load')) : script.onerror!('blocked'))
    } },
  })
})

it('starts once, after its script is there', async () => {
  loads = [true]
  const { startAppCheck } = await import('./app-check')
  await Promise.all([startAppCheck({} as never, 'key'), startAppCheck({} as never, 'key')])
  expect(asked).toEqual(['https://www.google.com/recaptcha/enterprise.js?render=explicit'])
  expect(initializeAppCheck).toHaveBeenCalledExactlyOnceWith({}, { provider: { key: 'key' }, isTokenAutoRefreshEnabled: true })
})

it('lets the call go out where the script cannot be had, and tries again at the next', async () => {
  loads = [false, true]
  const { startAppCheck } = await import('./app-check')
  await startAppCheck({} as never, 'key')
  expect(initializeAppCheck).not.toHaveBeenCalled()
  await startAppCheck({} as never, 'key')
  expect(initializeAppCheck).toHaveBeenCalledOnce()
})
