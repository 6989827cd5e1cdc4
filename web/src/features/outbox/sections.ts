import type { OutboxEntry } from '../../sync'
import { dayOf } from '@tung-ngo/domain/day'

/** The outbox in the order in which it is read: what came back, what is on its way, what was received. */
export interface Sections {
  returned: OutboxEntry[]
  onTheWay: OutboxEntry[]
  today: OutboxEntry[]
  earlier: OutboxEntry[]
}

export function sectionsOf(entries: readonly OutboxEntry[], now: number): Sections {
  const inState = (...states: OutboxEntry['state'][]) => entries.filter(({ state }) => states.includes(state))
  const received = inState('received').toSorted((a, b) => b.receivedAt! - a.receivedAt!)
  const isToday = ({ receivedAt }: OutboxEntry) => dayOf(receivedAt!) === dayOf(now)
  return {
    returned: inState('returned').toSorted((a, b) => b.order - a.order),
    onTheWay: [...inState('sending'), ...inState('waiting').toSorted((a, b) => a.order - b.order)],
    today: received.filter(isToday),
    earlier: received.filter(entry => !isToday(entry)),
  }
}
