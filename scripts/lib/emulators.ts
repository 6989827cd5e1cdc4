import { rmSync } from 'node:fs'
import process from 'node:process'
import { startChild } from './child'
import type { Child } from './child'
import { writeFirebaseConfig } from './firebase-config'
import type { FirestoreProgram } from './firestore-program'
import type { Ports } from './ports'
import { PROJECT, root, stackFolder } from './project'

export interface EmulatorOptions {
  name: string
  ports: Ports
  program: FirestoreProgram
  /** An export to begin with. */
  importFrom: string
  /** More of the environment, and a wrapper around the command (the counting proxy uses both). */
  env?: Record<string, string>
  wrap?: (command: string[]) => string[]
}

/** Starts firebase-tools' emulators and waits until all of them answer. */
export async function startEmulators({ name, ports, program, importFrom, env = {}, wrap = command => command }: EmulatorOptions): Promise<Child> {
  const folder = stackFolder(name)
  const config = writeFirebaseConfig(name, ports)
  const firebase = [
    process.execPath,
    `${root}/node_modules/firebase-tools/lib/bin/firebase.js`,
    'emulators:start',
    '--only=auth,functions,firestore,hosting,tasks',
    `--project=${PROJECT}`,
    `--config=${config}`,
    `--import=${importFrom}`,
  ]
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const child = startChild(program.underFirebase(wrap(firebase)), {
    cwd: folder,
    env: { ...offline, ...env },
    log: `${folder}/emulators.log`,
    onOutput: text => text.includes('All emulators ready') && ready(),
  })
  const ended = child.ended.then(async (code) => {
    rmSync(config, { force: true })
    // firebase-tools stops Firestore itself, unless it broke down.
    await fetch(`http://127.0.0.1:${ports.firestore}/shutdown`, { method: 'POST' }).catch(() => {})
    return code
  })
  await Promise.race([isReady, ended.then(() => {
    throw new Error(`The emulators did not start:\n${child.tail(30)}\nAll they said: ${folder}/emulators.log`)
  })])
  return {
    ...child,
    ended,
    async stop() {
      await child.stop()
      await ended
    },
  }
}

/** firebase-tools neither asks for updates nor reports usage from here. */
const offline = { NO_UPDATE_NOTIFIER: '1', FIREBASE_CLI_DISABLE_ANALYTICS: '1', CI: '1' }
