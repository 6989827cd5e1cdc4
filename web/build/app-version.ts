import { execFileSync } from 'node:child_process'
import process from 'node:process'

/** What the operator's page calls this build: VITE_APP_VERSION where it is set, else the commit it was built from. */
export function nameVersion(): void {
  process.env.VITE_APP_VERSION ??= commit()
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  }
  catch {
    return 'unknown'
  }
}
