import type { BrowserContext } from 'playwright-core'

/** What pages of a context tried against the site's policy, and what they wrote to the console as an error, from now on. */
export async function watchViolations(context: BrowserContext): Promise<string[]> {
  const found: string[] = []
  await context.exposeFunction('tellViolation', (violation: string) => found.push(violation))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      (globalThis as unknown as { tellViolation: (text: string) => void }).tellViolation(`${effectiveDirective} ${blockedURI} in ${location.pathname}, ${sourceFile}:${lineNumber}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|violates/.test(message.text()))
      found.push(message.text())
  })
  context.on('weberror', error => found.push(`${error.page()?.url()}: ${error.error().message}`))
  return found
}
