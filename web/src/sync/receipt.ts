import type { Receipt } from '@tung-ngo/domain/receipt'
import { paths } from '@tung-ngo/domain/paths'
import { callFunction } from '../session/functions'
import { inTime } from './firestore'
import { codeOf, isFinal } from './refusal'

/** Whether the server has an act at a team or unit from this person, by its path; no where it will not say. Throws what another try may change. */
export async function hasReceipt(team: string, path: string): Promise<boolean> {
  const isUnit = path.startsWith(`${paths.unit(team)}/`)
  const names = path.split('/').slice(2)
  const [id, below] = [names.at(-1)!, names.slice(0, -1).join('/')]
  try {
    const { received } = await inTime(callFunction<Receipt>('receiptOf', { team, ids: [id], ...below === 'facts' ? {} : { below }, ...isUnit ? { unit: true } : {} }))
    return received.includes(id)
  }
  catch (error) {
    const code = codeOf(error)
    if (isFinal(code) || code === 'unauthenticated')
      return false
    throw error
  }
}
