import type { RecordEvent } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { OutboxEntry } from '../sync'
import { recordEvent } from '@tung-ngo/domain/registers/record-command'
import { author, newId, record } from '../sync'

interface Act {
  register: Register
  /** Of the record; none for a new one. */
  id?: string
  said: Pick<RecordEvent, 'kind' | 'after' | 'note'>
  /** What it is, in words, as the outbox shows it. */
  title: string
  replaces?: string
}

/** Does something with a record of the person's own team: into the outbox, and from there to the server. */
export function recordAct({ register, id = newId(), said, title, replaces }: Act): Promise<OutboxEntry> {
  const { team, pid, on, factId } = author()
  const recording = recordEvent(register, { place: team, pid, on, eventId: factId }, id, said)
  return record({ recording, title, edit: { route: `/so/${register.id}`, form: { id, said } }, ...replaces ? { replaces } : {} })
}
