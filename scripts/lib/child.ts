import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './project'

export interface Child {
  /** Resolves with the exit code, whenever it ends. */
  ended: Promise<number>
  /** Whether it is over. */
  over: () => boolean
  /** Asks it to end (as Ctrl-C does), insists after `patience` ms. */
  stop: (patience?: number) => Promise<void>
  /** The last lines it printed. */
  tail: (lines?: number) => string
}

interface Options {
  cwd?: string
  env?: Record<string, string>
  /** Where its output goes. */
  log: string
  onOutput?: (text: string) => void
}

/** A long-running child in a process group of its own: Ctrl-C in the terminal reaches us alone, and we end it in order. */
export function startChild([command, ...args]: string[], { cwd = root, env = {}, log, onOutput }: Options): Child {
  mkdirSync(dirname(log), { recursive: true })
  const file = createWriteStream(log)
  const child = spawn(process.execPath, [`${root}/scripts/lib/leash.mjs`, command!, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      file.write(chunk)
      onOutput?.(chunk.toString())
    })
  }
  let over = false
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      over = true
      resolve(code ?? 1)
    })
  })
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, name)
    }
    catch {} // the group is gone
  }
  return {
    ended,
    over: () => over,
    tail: (lines = 20) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    async stop(patience = 20_000) {
      signal('SIGINT')
      await Promise.race([ended, sleep(patience, undefined, { ref: false })])
      signal('SIGKILL')
      await ended
    },
  }
}
