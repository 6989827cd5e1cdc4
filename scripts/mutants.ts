import { parseArgs } from 'node:util'
import process from 'node:process'
import { firestoreProgram } from './lib/firestore-program'
import { startPlainFirestore } from './lib/plain-firestore'
import { checkPorts, portsOf, SHIFTS } from './lib/ports'
import { root } from './lib/project'
import { main } from './lib/say'

const { values: { shift, only } } = parseArgs({ options: { shift: { type: 'string', default: String(SHIFTS.test) }, only: { type: 'string', default: '' } } })

/** Mutation testing of firestore.rules; `--only isTeam`: of what has that in its name. */
void main(async () => {
  const port = portsOf(Number(shift)).plainFirestore
  await checkPorts({ plainFirestore: port })
  const firestore = await startPlainFirestore(await firestoreProgram(), port, `${root}/.stack/mutants-firestore.log`)
  process.env.FIRESTORE_EMULATOR_HOST = firestore.host
  try {
    const { reportMutants } = await import('../tests/rules/mutants/report')
    return await reportMutants(only)
  }
  finally {
    await firestore.stop()
  }
})
