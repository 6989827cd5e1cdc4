import type { CallableOptions, CallableRequest } from 'firebase-functions/https'
import type { ZodMiniType } from 'zod/mini'
import { HttpsError, onCall } from 'firebase-functions/https'
import { callableOptions } from '../options'
import { report } from '../report'
import { Refusal } from './refusal'

/** A callable: input checked by its schema, refusals answered with their reason, the rest logged and hidden. */
export function callable<I, O extends object>(name: string, schema: ZodMiniType<I>, handler: (input: I, request: CallableRequest) => Promise<O>, options: CallableOptions = {}) {
  return onCall({ ...callableOptions, ...options }, async (request) => {
    const input = schema.safeParse(request.data)
    if (!input.success)
      throw new HttpsError('invalid-argument', 'invalid-input')
    let answer: O | undefined
    try {
      // what is answered here is secret: only that it was answered is logged
      await report(name, request.auth?.uid ?? 'signed-out', {}, async () => {
        answer = await handler(input.data, request)
        return { outcome: 'answered' }
      })
    }
    catch (error) {
      if (error instanceof Refusal)
        throw new HttpsError(error.code, error.reason)
      throw new HttpsError('internal', 'internal')
    }
    return answer!
  })
}
