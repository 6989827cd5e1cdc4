import type { Figure } from '../../scripts/lib/figure'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { outputOfScript } from '../../scripts/lib/own-process'
import { freePort } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'

/** In a process of its own: the Admin SDK knows one Firestore. */
async function replay(): Promise<{ bytes: number }> {
  const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/rebuild-firestore.log`)
  try {
    const replayed = await outputOfScript<{ bytes: number }>('tests/bench/replay/main.ts', firestore.host)
    say(`Replay: ${JSON.stringify(replayed)}`)
    return replayed
  }
  finally {
    await firestore.stop()
  }
}

export const figures: Figure[] = [
  { alone: true, name: 'counting.rebuildDiffBytes', unit: 'bytes (two teams\' season of the demo, counted event by event; all tallies wiped and rebuilt)', goal: '0', run: async () => (await replay()).bytes },
]
