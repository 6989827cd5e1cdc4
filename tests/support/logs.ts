import { globSync, readFileSync, statSync } from 'node:fs'
import { root } from '../../scripts/lib/project'

/** A line that a function of the running stack logged. */
export interface LogLine { handler?: string, trace?: string, outcome?: string, unit?: string, team?: string, window?: number }

/** Everything that the functions logged so far, oldest first. */
export function logLines(): LogLine[] {
  const [log] = globSync(`${root}/.stack/*/emulators.log`).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  return readFileSync(log!, 'utf8').split('\n').flatMap(line => /^> +\{.*\}$/.test(line) ? [JSON.parse(line.slice(1)) as LogLine] : [])
}
