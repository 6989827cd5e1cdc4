import { connect } from 'node:net'
import { startChild } from './child'
import type { FirestoreProgram } from './firestore-program'
import { PROJECT } from './project'
import { waitFor } from './wait'

export interface PlainFirestore {
  host: string
  /** Writes all documents into `folder/name`, in the emulators' own format. */
  exportTo: (folder: string, name: string) => Promise<void>
  stop: () => Promise<void>
}

/** A Firestore alone: no functions listen. */
export async function startPlainFirestore(program: FirestoreProgram, port: number, log: string): Promise<PlainFirestore> {
  const child = startChild(program.alone(['--host', '127.0.0.1', '--port', String(port), '--project_id', PROJECT]), { log })
  await waitFor(`Firestore on port ${port}`, async () => {
    if (child.over())
      throw new Error(`Firestore did not start:\n${child.tail()}`)
    return await isListening(port) || undefined
  }, { every: 50 })
  const host = `127.0.0.1:${port}`
  return {
    host,
    async exportTo(folder, name) {
      const answer = await fetch(`http://${host}/emulator/v1/projects/${PROJECT}:export`, {
        method: 'POST',
        headers: { 'authorization': 'Bearer owner', 'content-type': 'application/json' },
        body: JSON.stringify({ database: `projects/${PROJECT}/databases/(default)`, export_directory: folder, export_name: name }),
      })
      if (!answer.ok)
        throw new Error(`Firestore could not export: ${await answer.text()}`)
    },
    stop: () => child.stop(),
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      .once('error', () => resolve(false))
  })
}
