import type { Figure } from '../../scripts/lib/figure'
import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { portsOf, SHIFTS } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'

/** Firestore alone, beside the ports of the other figures. */
const PORT = portsOf(SHIFTS.bench).plainFirestore + 17

/** In a process of its own: the Admin SDK knows one Firestore. */
async function replay(): Promise<{ bytes: number }> {
  const firestore = await startPlainFirestore(await firestoreProgram(), PORT, `${root}/.stack/rebuild-firestore.log`)
  try {
    const env = { ...process.env, FIRESTORE_EMULATOR_HOST: firestore.host, METADATA_SERVER_DETECTION: 'none' }
    const { stdout } = await promisify(execFile)(`${root}/node_modules/.bin/tsx`, [`${root}/tests/bench/replay/main.ts`], { env })
    say(`Replay: ${stdout.trim()}`)
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as { bytes: number }
  }
  finally {
    await firestore.stop()
  }
}

export const figures: Figure[] = [
  { alone: true, name: 'counting.rebuildDiffBytes', unit: 'bytes (two teams\' season of the demo, counted event by event; all tallies wiped and rebuilt)', goal: '0', run: async () => (await replay()).bytes },
]
