import * as logger from 'firebase-functions/logger'
import { noteError } from './operations/note-error'
import { Refusal } from './signin/refusal'

/**
 * Runs a handler and logs, as one line of JSON, what came of it. `trace` is the id of the fact that set it off, and of
 * every hop that carries it up the tree. Failures are also counted for the operator.
 */
export async function report<T extends object>(handler: string, trace: string, about: object, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    logger.info(handler, { handler, trace, ...about, ...result })
    if ('outcome' in result && result.outcome === 'malformed')
      await noteError({ handler, trace, about: JSON.stringify(about), message: 'malformed' })
    return result
  }
  catch (error) {
    if (error instanceof Refusal) {
      logger.info(handler, { handler, trace, ...about, outcome: 'refused', reason: error.reason })
      throw error
    }
    logger.error(handler, { handler, trace, ...about, error: error instanceof Error ? error.stack : String(error) })
    await noteError({ handler, trace, about: JSON.stringify(about), message: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

/** A change goes up with another's hop: its trace goes on under the one that the hop of this unit and window (its end, ms) logs. */
export function reportJoined(trace: string, unit: string, window: number): void {
  logger.info('joined', { handler: 'enqueueHop', outcome: 'joined', trace, unit, window })
}
