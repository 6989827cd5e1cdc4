import type { OutboxEntry } from '../sync'
import type { Status } from '../ui/StatusChip.vue'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'

/** The worst state of everything recorded here, in words; undefined when nothing was ever sent from this phone. */
export function outboxStatus(entries: readonly OutboxEntry[], now: number): Status | undefined {
  const count = (...states: OutboxEntry['state'][]) => entries.filter(({ state }) => states.includes(state)).length
  const returned = count('returned')
  if (returned)
    return { tone: 'gach', icon: 'undo-2', text: `${returned} việc trả lại` }
  const sending = count('sending')
  const here = count('waiting', 'sending')
  if (sending)
    return { tone: 'cham', icon: 'loader-circle', text: `Đang gửi ${here} việc` }
  if (here)
    return { tone: 'nghe', icon: 'smartphone', text: `${here} việc chưa gửi` }
  const last = Math.max(...entries.map(({ receivedAt }) => receivedAt ?? 0), 0)
  if (last === 0)
    return undefined
  const day = dayOf(last)
  return { tone: 'lua', icon: 'check-check', text: `Đã nhận ${day === dayOf(now) ? clockOf(last) : formatDay(day, dayOf(now))}` }
}
