import type { BrowserContext } from 'playwright-core'

/** From now on `tell` hears what pages of a context try against the site's policy, and errors that nobody caught. */
export async function watchViolations(context: BrowserContext, tell: (violation: string) => void): Promise<void> {
  await context.exposeFunction('tellViolation', tell)
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      (globalThis as unknown as { tellViolation: (text: string) => void }).tellViolation(`${effectiveDirective} ${blockedURI} in ${location.pathname}, ${sourceFile}:${lineNumber}`)
    })
  })
  // Workers have no document to listen at.
  context.on('console', message => message.type() === 'error' && message.text().includes('Content Security Policy') && tell(message.text()))
  context.on('weberror', error => tell(`${error.page()?.url()}: ${error.error().message}`))
}
