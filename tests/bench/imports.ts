import type { Figure } from '../../scripts/lib/figure'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { outputOfScript } from '../../scripts/lib/own-process'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { freePort } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'

interface Imported { rows: number, secondRunWrites: number }
let imported: Promise<Imported> | undefined

/** In a process of its own: the Admin SDK knows one Firestore. Both figures come from one run. */
const run = () => imported ??= measure()

async function measure(): Promise<Imported> {
  const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/import-firestore.log`)
  try {
    const result = await outputOfScript<Imported>('tests/bench/lists/main.ts', firestore.host)
    say(`Import: ${JSON.stringify(result)}`)
    return result
  }
  finally {
    await firestore.stop()
  }
}

export const figures: Figure[] = [
  { alone: true, name: 'import.rows', unit: 'lines of three workbooks (a province: villages, teams, members) that were read, run through the callable\'s handler and written', goal: '100000', run: async () => (await run()).rows },
  { alone: true, name: 'import.secondRunWrites', unit: 'documents that the same workbooks write the second time', goal: '0', run: async () => (await run()).secondRunWrites },
]
