import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Ports } from './ports'
import { root, stackFolder } from './project'
import { siteFolder } from './site'

/** firebase.json for one local stack: its ports, no UI, and a CSP that lets the page reach them. In the root, because firebase-tools takes the file's folder for the project's. */
export function writeFirebaseConfig(name: string, ports: Ports): string {
  const config = JSON.parse(readFileSync(`${root}/firebase.json`, 'utf8'))
  config.hosting.public = relative(root, siteFolder(name))
  // A copy: firebase-tools watches the file, and ends when it is saved with a mistake in it.
  const rules = `${stackFolder(name)}/firestore.rules`
  copyFileSync(`${root}/${config.firestore.rules}`, rules)
  config.firestore.rules = relative(root, rules)
  for (const { headers } of config.hosting.headers) {
    for (const header of headers) {
      if (header.key === 'Content-Security-Policy')
        header.value = allowLocal(header.value, [ports.firestore, ports.auth, ports.functions])
    }
  }
  const at = (port: number) => ({ host: '127.0.0.1', port })
  config.emulators = {
    ui: { enabled: false },
    singleProjectMode: true,
    hub: at(ports.hub),
    logging: at(ports.logging),
    auth: at(ports.auth),
    functions: at(ports.functions),
    firestore: { ...at(ports.firestore), websocketPort: ports.firestoreFeed },
    hosting: at(ports.hosting),
    tasks: at(ports.tasks),
    eventarc: at(ports.eventarc),
  }
  const path = `${root}/.stack-firebase.${name}.json`
  writeFileSync(path, JSON.stringify(config, undefined, 2))
  return path
}

/** Adds the emulators to a policy's connect-src. */
export function allowLocal(policy: string, ports: number[]): string {
  const origins = ports.flatMap(port => [`http://localhost:${port}`, `http://127.0.0.1:${port}`])
  return policy.replace(/connect-src [^;]*/, sources => [sources, ...origins].join(' '))
}
