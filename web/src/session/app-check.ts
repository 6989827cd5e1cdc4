import type { FirebaseApp } from 'firebase/app'
import { initializeAppCheck, ReCaptchaEnterpriseProvider } from 'firebase/app-check'

const SCRIPT = 'https://www.google.com/recaptcha/enterprise.js?render=explicit'

let started: Promise<void> | undefined

/**
 * From now on this page's calls show the server that they come from this app. Only for pages: a worker has no
 * reCAPTCHA. Weighs some 10 KB and loads a script from outside: import it when the first function is called.
 */
export function startAppCheck(app: FirebaseApp, key: string): Promise<void> {
  started ??= loadScript().then(
    () => void initializeAppCheck(app, { provider: new ReCaptchaEnterpriseProvider(key), isTokenAutoRefreshEnabled: true }),
    // The call goes out without proof, and the next one tries again.
    () => started = undefined,
  )
  return started
}

/** Ahead of the SDK, which would wait for a script that never comes, and every later request of this page with it. */
function loadScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = SCRIPT
    script.onload = () => resolve()
    script.onerror = reject
    document.head.append(script)
  })
}
