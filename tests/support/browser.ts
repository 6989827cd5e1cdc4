import type { Browser } from 'playwright-core'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/lib/chromium'

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A headless Chromium. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: browserArgs() })
}

/** For `chromium.launchPersistentContext`, where a test closes the app and opens it again. */
export function browserOptions() {
  return { executablePath: findChromium(), args: browserArgs() }
}

// Chromium has no sandbox under root.
const browserArgs = () => process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
