import type { Recording } from '@tung-ngo/domain/command'
import type { Household } from '@tung-ngo/domain/household'
import type { OutboxEntry, Reopen } from '../sync'
import { correctHousehold, withdrawFact } from '@tung-ngo/domain/command'
import { author, getHousehold, record, undo } from '../sync'
import { useToast } from '../ui/toast'
import { sheetOf } from './sheet'

interface Act {
  recording: Recording
  /** What it is, in words, as the outbox shows it. */
  title: string
  /** What the toast says. */
  done: string
  edit?: Reopen
  replaces?: string
  /** The last visit as it stood before, to show again when the act is taken back. */
  visit?: Household['visit']
}

/** Records an act and offers the way back for as long as the toast stands. */
export async function recordWithUndo(act: Act): Promise<OutboxEntry> {
  const { say } = useToast()
  const entry = await record({ recording: act.recording, title: act.title, edit: act.edit, replaces: act.replaces })
  say(act.done, () => void takeBack(entry, act.visit ?? null).then(() => say('Đã bỏ việc vừa ghi')))
  return entry
}

/**
 * Takes an act back: out of the outbox while it is still here; once it has left, by a withdrawal, and a household
 * that was registered is taken off the books.
 */
export async function takeBack(entry: OutboxEntry, visit: Household['visit']): Promise<void> {
  if (await undo(entry.id) === 'removed')
    return
  const { fact } = entry.recording
  const current = fact.household ? await getHousehold(entry.team, fact.household) : undefined
  const sheet = current && sheetOf(current)
  const by = author({ on: fact.on })
  const recording = fact.kind === 'register' && sheet
    ? correctHousehold(by, fact.household!, sheet, { ...sheet, status: 'removed' })
    : withdrawFact(by, entry.id, fact, sheet, visit)
  if (recording)
    await record({ recording, title: `Bỏ: ${entry.title}` })
}
