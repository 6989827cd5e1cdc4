import { spawn } from 'node:child_process'
import process from 'node:process'
import { root } from './project'

/**
 * Runs a script of the project in a process of its own, which reaches this Firestore; what it tells on the way
 * (stderr) is shown.
 * @returns its last line, as JSON
 */
export async function outputOfScript<T>(script: string, firestore: string, ...args: string[]): Promise<T> {
  const env = { ...process.env, FIRESTORE_EMULATOR_HOST: firestore, METADATA_SERVER_DETECTION: 'none' }
  const child = spawn(`${root}/node_modules/.bin/tsx`, [`${root}/${script}`, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data) => {
    output += String(data)
  })
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0)
    throw new Error(`${script} ended with ${code}: ${output.slice(-1000)}`)
  return JSON.parse(output.trim().split('\n').at(-1)!) as T
}
