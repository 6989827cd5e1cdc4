import process from 'node:process'
import { say } from '../lib/say'

/** Told how much of something is done. */
export type Progress = (what: string, done: number, all: number) => void

const WIDTH = 30

/** A bar that grows in place on a terminal; elsewhere a line when something is done. */
export const progressBar: Progress = (what, done, all) => {
  const filled = Math.round(done / all * WIDTH)
  if (process.stdout.isTTY)
    process.stdout.write(`\r${what.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}${done === all ? '\n' : ''}`)
  else if (done === all)
    say(`${what}: ${done.toLocaleString('en')}`)
}
