import process from 'node:process'
import { chromium } from 'playwright-core'
import { findProgram, isProgram, outputOf, run } from './command'
import { Remedy, say } from './say'

/** A Chromium on this machine: the system's own, or Playwright's. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  return findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
    ?? (isProgram(own) ? own : undefined)
}

/** Finds a Chromium or installs one. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found)
    return found
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) {
    say('Installing Chromium and fonts for Vietnamese (apt-get, 1-3 minutes)…')
    outputOf('apt-get', ['update', '-qq'])
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], { DEBIAN_FRONTEND: 'noninteractive' })
  }
  if (!findChromium()) {
    say('Installing Playwright\'s Chromium…')
    await run('playwright-core', ['install', 'chromium'])
  }
  const installed = findChromium()
  if (!installed)
    throw new Remedy('The browser tests need Chromium and it could not be installed: install it (`sudo apt-get install chromium`, or Google Chrome), then try again.')
  return installed
}
