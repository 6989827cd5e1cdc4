import { createServer } from 'node:net'
import process from 'node:process'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { root } from '../../scripts/lib/project'

/** A Firestore alone for the tests of this folder: the handlers are driven directly, no trigger runs. */
export default async function setup(): Promise<() => Promise<void>> {
  const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/counting-firestore.log`)
  process.env.FIRESTORE_EMULATOR_HOST = firestore.host
  return () => firestore.stop()
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
