import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { findProgram, isProgram, outputOf, run } from './command'
import { root } from './project'
import { Remedy, say } from './say'

/** A program that serves Firestore on this machine. */
export interface FirestoreProgram {
  /** Serves Firestore alone, with these flags. */
  alone: (flags: string[]) => string[]
  /** Runs firebase-tools so that it finds the program. */
  underFirebase: (command: string[]) => string[]
}

/** hidane (one binary) or the official emulator (Java 21); installs hidane where there is neither. */
export async function firestoreProgram(): Promise<FirestoreProgram> {
  return findHidane() ?? findOfficial() ?? await installHidane()
}

function findHidane(): FirestoreProgram | undefined {
  const folders = [join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin'), `${root}/.stack/node_modules/.bin`, `${root}/.stack/bin`]
  const path = findProgram(['hidane'], folders)
  return path === undefined
    ? undefined
    : { alone: flags => [path, ...flags], underFirebase: command => [path, 'exec', '--', ...command] }
}

/** The official emulator, where firebase-tools has downloaded it and Java is new enough. */
function findOfficial(): FirestoreProgram | undefined {
  const info = createRequire(import.meta.url)('firebase-tools/lib/emulator/downloadableEmulatorInfo.json')
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache/firebase/emulators')
  const jar = join(cache, info.firestore.downloadPathRelativeToCacheDir)
  if (!existsSync(jar) || javaVersion() < 21)
    return undefined
  return { alone: flags => ['java', '-jar', jar, ...flags], underFirebase: command => command }
}

function javaVersion(): number {
  return Number(/version "(\d+)/.exec(outputOf('java', ['-version']) ?? '')?.[1] ?? 0)
}

async function installHidane(): Promise<FirestoreProgram> {
  if (outputOf('npm', ['view', 'hidane', 'version', '--loglevel=silent'])) {
    say('Installing hidane, a local Firestore, from the npm registry…')
    await run('npm', ['install', '--prefix', `${root}/.stack`, '--no-audit', '--no-fund', '--no-save', 'hidane'])
  }
  if (!findHidane())
    await buildHidane()
  const installed = findHidane()
  if (!installed)
    throw new Remedy('hidane, the local Firestore, could not be installed (see above): check the network, then try again, or install it yourself with `cargo install hidane --locked`.')
  return installed
}

async function buildHidane(): Promise<void> {
  const cargo = findProgram(['cargo'], [join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin')])
  if (!cargo || !isProgram(cargo))
    throw new Remedy('A local Firestore is missing and cargo, which builds one, too: install Rust 1.88 or newer (https://rustup.rs), or Java 21 and then `npx firebase setup:emulators:firestore`, and try again.')
  say('Building hidane, a local Firestore, from source: 5-8 minutes on two cores, once…')
  const progress = setInterval(say, 60_000, '  still building hidane')
  await run(cargo, ['install', 'hidane', '--locked', '--quiet', '--root', `${root}/.stack`])
  clearInterval(progress)
}
