import type { UrgeInput, Urged } from '@tung-ngo/domain/periods/urge'
import type { Caller } from '../seats/caller'
import type { Sender } from '../push'
import type { Notice } from '../notices/tell'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { urgingText } from '@tung-ngo/domain/periods/reminder-text'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { tell } from '../notices/tell'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { owedOn } from './owed'

/** Tells everybody who has not sent a unit its report, at the word of who acts for the unit; each person once a day for a report. */
export async function urge(caller: Caller | null, { unit, report }: UrgeInput, now: number, sender?: Sender): Promise<Urged> {
  const [actor, list] = [caller && await freshClaims(caller, now), (await docs.expected(unit, report).get()).data()]
  if (!actor || !list || !can(actor, 'call.tick', { unit, path: list.path, receiver: unit }))
    throw new Refusal('permission-denied', 'not-entitled')
  const day = dayOf(now)
  const owed = await owedOn([list], day)
  const notices = owed.flatMap(duty => duty.persons.map(({ id }): Notice => ({
    person: id,
    id: `urged-${day}-${duty.id.replaceAll(/[^\w-]/g, '_')}`,
    title: duty.title,
    item: { v: SHAPE_VERSION, kind: 'urged', day, text: urgingText(duty, day), duties: [{ title: duty.title, place: duty.place, dueOn: duty.dueOn, link: duty.link }], at: now },
  })))
  const { fresh } = await tell(notices, sender)
  return { places: owed.length, told: new Set(fresh.map(({ person }) => person)).size }
}
