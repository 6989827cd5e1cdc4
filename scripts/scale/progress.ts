import process from 'node:process'
import { say } from '../lib/say'

/** Told how much of something is done. */
export type Progress = (what: string, done: number, all: number) => void

const WIDTH = 30

/** Tenths that were told of each. */
const told = new Map<string, number>()

/** A bar that grows in place on a terminal; elsewhere a line for each tenth. */
export const progressBar: Progress = (what, done, all) => {
  const tenth = Math.floor(done / all * 10)
  const filled = Math.round(done / all * WIDTH)
  if (process.stdout.isTTY)
    process.stdout.write(`\r${what.padEnd(10)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}${done === all ? '\n' : ''}`)
  else if (tenth !== told.get(what))
    say(`${what}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`)
  told.set(what, tenth)
}
