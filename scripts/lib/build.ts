import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { startChild } from './child'
import { fingerprint } from './fingerprint'
import { root } from './project'
import { Remedy, say } from './say'

const parts = {
  functions: { sources: ['functions/src', 'functions/package.json', 'domain/src', 'package-lock.json'], result: 'functions/lib/index.js' },
  web: { sources: ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'domain/src', 'package-lock.json'], result: 'web/dist/index.html' },
}

/** Builds functions or web where sources changed since the last build. */
export async function build(part: keyof typeof parts): Promise<void> {
  const { sources, result } = parts[part]
  const stamp = `${root}/.stack/built/${part}`
  const now = fingerprint(sources)
  if (existsSync(`${root}/${result}`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return
  say(`Building ${part}…`)
  const child = startChild(['npm', 'run', 'build', '-w', part], { log: `${root}/.stack/built/${part}.log` })
  if (await child.ended !== 0)
    throw new Remedy(`${child.tail(30)}\nThe build of ${part} failed (see above): mend it, then try again.`)
  mkdirSync(`${root}/.stack/built`, { recursive: true })
  writeFileSync(stamp, now)
}
