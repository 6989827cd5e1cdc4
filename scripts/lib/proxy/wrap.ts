import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import type { EmulatorOptions } from '../emulators'
import type { Ports } from '../ports'
import { root, stackFolder } from '../project'

/** Lets firebase-tools start the counting proxy with Firestore behind it: a `java` before all others on PATH. */
export function behindProxy(name: string, ports: Ports): Pick<EmulatorOptions, 'env' | 'wrap'> {
  const folder = `${stackFolder(name)}/bin`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/java`, `#!/bin/sh
# firebase-tools takes this for Java; the next java on PATH is the real one or hidane's.
PATH="\${PATH#"${folder}:"}"
case " $* " in
  *" -jar "*) exec "${process.execPath}" --import "file://${root}/node_modules/tsx/dist/loader.mjs" "${root}/scripts/lib/proxy/stand-in.ts" "$@" ;;
  *) exec java "$@" ;;
esac
`)
  chmodSync(`${folder}/java`, 0o755)
  return {
    env: { PROXY_BEHIND: String(ports.firestoreBehind), PROXY_COUNTS: String(ports.counts) },
    wrap: command => ['sh', '-c', 'PATH="$0:$PATH" exec "$@"', folder, ...command],
  }
}
