import type { Recording } from '@tung-ngo/domain/command'
import type { OutboxEntry, Reopen } from './types'
import { flush } from './occasions'
import { putEntry } from './outbox'
import { askToPersist } from './persist'

export { author } from './author'
export { onLocalChange } from './changes'
export type { LocalChange } from './changes'
export { dropDraft, getHead, getHousehold, listHouseholds, listMembers, loadDraft, saveDraft } from './local'
export { newId } from './new-id'
export { flush, pull, startSync } from './occasions'
export { countUnsent, discard, getEntry, listOutbox, sendAgain, StoreError, undo } from './outbox'
export type { EntryState, LocalHousehold, LocalMember, OutboxEntry, Reopen, TeamHead } from './types'

/**
 * Takes an act into the outbox and begins to send it; works without network. Rejects with a StoreError, whose message
 * is a sentence for the person, when the phone cannot keep it.
 * `edit`: how the form is opened again if the act comes back: the outbox goes to `edit.route` with the query
 * `sua=<id of the returned entry>`; the form asks `getEntry(id)` for `edit.form` and records with `replaces: id`.
 */
export async function record(act: { recording: Recording, title: string, edit?: Reopen, replaces?: string }): Promise<OutboxEntry> {
  const entry = await putEntry(act)
  void flush()
  void askToPersist()
  return entry
}
