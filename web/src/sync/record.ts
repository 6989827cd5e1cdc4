import type { Recording } from '@tung-ngo/domain/command'
import type { OutboxEntry, Reopen } from './types'
import { flush } from './occasions'
import { putEntry } from './outbox'
import { askToPersist } from './persist'

/**
 * Takes an act into the outbox and begins to send it; works without network. Rejects with a sentence for the person when the
 * phone cannot keep it: the form and its draft are to stay.
 * `edit`: how the form is opened again if the act comes back: the outbox goes to `edit.route` with the query
 * `sua=<id of the returned entry>`; the form asks `getEntry(id)` for `edit.form` and records with `replaces: id`.
 */
export async function record(act: { recording: Recording, title: string, edit?: Reopen, replaces?: string }): Promise<OutboxEntry> {
  const entry = await putEntry(act)
  void flush()
  void askToPersist()
  return entry
}
