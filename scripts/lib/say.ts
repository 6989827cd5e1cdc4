import process from 'node:process'

/** A failure that the reader can mend: one sentence that names the remedy. Printed without a stack trace. */
export class Remedy extends Error {}

const started = Date.now()

/** A line of progress with the seconds since the command began. */
export function say(text: string): void {
  console.log(`[${Math.round((Date.now() - started) / 1000).toString().padStart(3)} s] ${text}`)
}

/** Runs a command's main function; a failure ends the process with code 1. */
export async function main(run: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = await run() ?? 0
  }
  catch (error) {
    console.error(error instanceof Remedy ? error.message : error)
    process.exitCode = 1
  }
  // Handles that libraries leave open (gRPC channels, timers) do not keep a finished command alive.
  process.exit()
}
