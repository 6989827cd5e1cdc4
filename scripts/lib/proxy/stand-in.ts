import { spawn } from 'node:child_process'
import process from 'node:process'
import { isListening } from '../plain-firestore'
import { waitFor } from '../wait'
import { startCountingProxy } from './counting-proxy'

// Stands in for the `java` that firebase-tools starts: Firestore comes up on another port, and the proxy on the port
// that firebase-tools announces. Signals pass on; it ends as Firestore ends.
const args = process.argv.slice(2)
const at = args.indexOf('--port') + 1
const port = Number(args[at])
const behind = Number(process.env.PROXY_BEHIND)
args[at] = String(behind)
const firestore = spawn('java', args, { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => firestore.kill(signal))
firestore.on('exit', code => process.exit(code ?? 1))
await waitFor(`Firestore on port ${behind}`, async () => await isListening(behind) || undefined, { every: 50 })
await startCountingProxy({ port, behind, counts: Number(process.env.PROXY_COUNTS) })
