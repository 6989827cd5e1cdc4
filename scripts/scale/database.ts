import process from 'node:process'
import { deleteApp, getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { firestoreProgram } from '../lib/firestore-program'
import { startPlainFirestore } from '../lib/plain-firestore'
import { freePort } from '../lib/ports'
import { root } from '../lib/project'
import { startCountingProxy } from '../lib/proxy/counting-proxy'

export type Database = Awaited<ReturnType<typeof startDatabase>>

/** A Firestore without triggers, and the counting proxy before it. Handlers reach the one that was chosen last. */
export async function startDatabase() {
  const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/scale-firestore.log`)
  const behind = Number(firestore.host.split(':')[1])
  const proxy = await startCountingProxy({ port: await freePort(), behind, counts: await freePort() })
  return {
    counter: proxy.counter,
    /** Reaches one of its databases, past the proxy or through it. */
    async reach(project: string, counted: boolean) {
      await leave()
      process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${counted ? proxy.port : behind}`
      initializeApp({ projectId: project })
    },
    async stop() {
      await leave()
      proxy.close()
      await firestore.stop()
    },
  }
}

async function leave(): Promise<void> {
  for (const app of getApps()) {
    await getFirestore(app).terminate()
    await deleteApp(app)
  }
}
