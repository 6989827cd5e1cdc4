import type { OutboxEntry } from './types'
import { isDue } from './backoff'

/**
 * The next act to send: the oldest that is due, but never before an older one about the same household or before the
 * act that it takes back. `tried`: ids already tried in this run. `eager`: does not wait for the time of the next try.
 */
export function nextToSend(entries: readonly OutboxEntry[], now: number, tried: ReadonlySet<string>, eager: boolean): OutboxEntry | undefined {
  const held = new Set<string>()
  for (const entry of entries.toSorted((a, b) => a.order - b.order)) {
    if (entry.state !== 'waiting')
      continue
    const subjects = subjectsOf(entry)
    if (!tried.has(entry.id) && (eager || isDue(entry.nextTryAt, now)) && !subjects.some(subject => held.has(subject)))
      return entry
    for (const subject of [entry.id, ...subjects])
      held.add(subject)
  }
  return undefined
}

function subjectsOf({ recording: { fact, record } }: OutboxEntry): string[] {
  return [fact.household, record?.id, 'of' in fact ? fact.of : undefined].filter(subject => typeof subject === 'string')
}
