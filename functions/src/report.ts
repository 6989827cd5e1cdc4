import * as logger from 'firebase-functions/logger'

/** Runs a handler and logs, as one line of JSON, what came of it; `trace` is the id of the fact that set it off. */
export async function report<T extends object>(handler: string, trace: string, about: object, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    logger.info(handler, { handler, trace, ...about, ...result })
    return result
  }
  catch (error) {
    logger.error(handler, { handler, trace, ...about, error: error instanceof Error ? error.stack : String(error) })
    throw error
  }
}
