// Runs a command and ends its whole process group when the one who started it is gone (stdin closes),
// even after a kill -9 that leaves no time to clean up.
import { spawn } from 'node:child_process'
import process from 'node:process'

const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
// Signals go to the group, so the command has its own; the leash waits for it to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {})
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`)
  process.exit(127)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1))
process.stdin.on('end', () => {
  process.kill(0, 'SIGINT')
  setTimeout(() => process.kill(0, 'SIGKILL'), 10_000)
}).resume()
