import type { Author } from '@tung-ngo/domain/command'
import type { Day } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { placeOf, readSnapshot } from '../session/snapshot'
import { newId } from './new-id'

/** Who records, for which team and day, under a new id. `enteredFor`: the member whose act this person enters. */
export function author(options: { on?: Day, enteredFor?: string } = {}): Author {
  const snapshot = readSnapshot()
  const place = placeOf(snapshot)
  if (!snapshot.account || place?.kind !== 'team')
    throw new Error('Recording needs a person and a team')
  const { pid } = snapshot.account
  return {
    team: place.id,
    pid,
    factId: newId(),
    on: options.on ?? dayOf(Date.now()),
    recordedOffline: !navigator.onLine,
    recordedAt: Date.now(),
    ...(options.enteredFor && options.enteredFor !== pid ? { enteredFor: options.enteredFor } : {}),
  }
}
