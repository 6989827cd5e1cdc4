import type { FunctionsErrorCode } from 'firebase-functions/https'

/** A callable says no: `code` is the protocol's, `reason` what the app finds its sentence by. */
export class Refusal extends Error {
  constructor(readonly code: FunctionsErrorCode, readonly reason: string) {
    super(reason)
  }
}
