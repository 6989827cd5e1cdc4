import type { Receipt } from '@tung-ngo/domain/receipt'
import { callFunction } from '../session/functions'
import { inTime } from './firestore'
import { codeOf, isFinal } from './refusal'

/** Whether the server has a fact from this person; no where it will not say. Throws what another try may change. */
export async function hasReceipt(team: string, id: string): Promise<boolean> {
  try {
    const { received } = await inTime(callFunction<Receipt>('receiptOf', { team, ids: [id] }))
    return received.includes(id)
  }
  catch (error) {
    const code = codeOf(error)
    if (isFinal(code) || code === 'unauthenticated')
      return false
    throw error
  }
}
