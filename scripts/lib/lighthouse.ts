import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { run } from './command'
import { root } from './project'
import { say } from './say'

/** The one figure that needs it does not make everybody else install its hundred packages (170 MB). */
const VERSION = '13.5.0'
const FOLDER = `${root}/.stack/lighthouse`

/** What we use of Lighthouse and of the Puppeteer that it drives a browser with. */
interface Audit { score: number | null, title: string, details?: { items?: { node?: { snippet?: string } }[] } }
interface LighthousePage { url: () => string }
interface Result { lhr: { audits: Record<string, Audit>, categories: { accessibility: { score: number | null, auditRefs: { id: string, weight: number }[] } } } }
export interface Lighthouse {
  snapshot: (page: LighthousePage, options: { flags: object }) => Promise<Result | undefined>
  connect: (options: { browserURL: string, defaultViewport: null }) => Promise<{ pages: () => Promise<LighthousePage[]>, disconnect: () => Promise<void> }>
}

/** Finds Lighthouse below .stack or installs it there. */
export async function ensureLighthouse(): Promise<Lighthouse> {
  if (!existsSync(`${FOLDER}/node_modules/lighthouse/package.json`)) {
    say('Installing Lighthouse (once, below .stack)…')
    await run('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `lighthouse@${VERSION}`])
  }
  const { resolve } = createRequire(`${FOLDER}/package.json`)
  const load = async (name: string) => await import(pathToFileURL(resolve(name)).href)
  const [lighthouse, puppeteer] = [await load('lighthouse'), await load('puppeteer-core')]
  return { snapshot: lighthouse.snapshot, connect: options => puppeteer.connect(options) }
}
