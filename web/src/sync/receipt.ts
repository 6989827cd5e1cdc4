import type { Receipt } from '@tung-ngo/domain/receipt'
import { paths } from '@tung-ngo/domain/paths'
import { callFunction } from '../session/functions'
import { inTime } from './firestore'
import { codeOf, isFinal } from './refusal'

/** Whether the server has an act of a team from this person, by its path; no where it will not say. Throws what another try may change. */
export async function hasReceipt(team: string, path: string): Promise<boolean> {
  const names = path.slice(`${paths.team(team)}/`.length).split('/')
  const [id, below] = [names.at(-1)!, names.slice(0, -1).join('/')]
  try {
    const { received } = await inTime(callFunction<Receipt>('receiptOf', { team, ids: [id], ...below === 'facts' ? {} : { below } }))
    return received.includes(id)
  }
  catch (error) {
    const code = codeOf(error)
    if (isFinal(code) || code === 'unauthenticated')
      return false
    throw error
  }
}
