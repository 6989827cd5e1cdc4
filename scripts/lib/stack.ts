import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import { adminOf } from './admin'
import { build } from './build'
import { waitForCanary } from './canary'
import { startClock } from './clock'
import { forgetData, keepData, keptData } from './data'
import { startEmulators } from './emulators'
import { firestoreProgram } from './firestore-program'
import { behindProxy } from './proxy/wrap'
import { checkPorts, portsOf } from './ports'
import type { Ports } from './ports'
import { stackFolder } from './project'
import { say } from './say'
import { ensureSeed, seedFolder } from './seed'
import { writeSite } from './site'

export interface StackOptions {
  /** Data and logs stand in `.stack/<name>`. */
  name: string
  /** Added to every port, so that stacks stand beside each other. */
  shift: number
  /** Begin with the seed, whatever was kept. */
  fresh?: boolean
  /** Keep the data when it stops. */
  keep?: boolean
  /** Build and serve the web app (`npm run dev` serves it by itself). */
  web?: boolean
  /** Put the counting proxy before Firestore. */
  proxy?: boolean
}

export interface Stack {
  ports: Ports
  url: string
  /** Resolves when the emulators end without being asked to. */
  died: Promise<string>
  stop: () => Promise<void>
}

/** Brings everything up, and returns when a fact that is recorded reaches the nation's tally. */
export async function startStack({ name, shift, fresh = false, keep = false, web = true, proxy = false }: StackOptions): Promise<Stack> {
  const ports = portsOf(shift)
  await checkPorts(ports)
  mkdirSync(stackFolder(name), { recursive: true })
  const program = await firestoreProgram()
  await build('functions')
  if (web)
    await build('web')
  await writeSite(name, ports, web)
  if (fresh)
    forgetData(name)
  const kept = keptData(name)
  const seed = await seedFolder()
  if (!kept)
    await ensureSeed(seed, program, ports.plainFirestore)
  else if (kept.seed !== basename(seed))
    say('Going on with the data of an earlier day or version; `npm start -- --fresh` begins anew with today\'s.')
  say(`Starting the emulators with ${kept ? 'the data kept from last time' : 'the demo data'}…`)
  const emulators = await startEmulators({ name, ports, program, importFrom: kept?.folder ?? seed, ...(proxy ? behindProxy(name, ports) : {}) })
  const stopEmulators = () => emulators.stop()
  try {
    const { db } = adminOf(ports)
    if (!kept)
      await importAccounts()
    say('Waiting until a recorded fact reaches the nation\'s tally…')
    await waitForCanary(db)
    const clock = await startClock(ports)
    let stopping = false
    return {
      ports,
      url: `http://localhost:${ports.hosting}`,
      died: emulators.ended.then(() => stopping ? new Promise(() => {}) : emulators.tail()),
      async stop() {
        stopping = true
        clock.stop()
        if (keep)
          await keepData(name, ports, kept?.seed ?? seed)
        await stopEmulators()
      },
    }
  }
  catch (error) {
    await stopEmulators()
    throw error
  }
}

async function importAccounts(): Promise<void> {
  say('Making the demo accounts…')
  // Loaded late: it makes its Admin SDK from the environment that adminOf sets.
  const { importAccounts } = await import('../seed/accounts')
  await importAccounts()
}
