import process from 'node:process'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { freePort } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'

/** A Firestore alone for the tests of this folder: the handlers are driven directly, no trigger runs. */
export default async function setup(): Promise<() => Promise<void>> {
  const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/counting-firestore.log`)
  process.env.FIRESTORE_EMULATOR_HOST = firestore.host
  return () => firestore.stop()
}
