import type { Receipt, receiptInput } from '@tung-ngo/domain/receipt'
import type * as z from 'zod/mini'
import { paths } from '@tung-ngo/domain/paths'
import type { Caller } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, getAll } from '../store'

/** Whether acts arrived, said to their author or sender alone; to him also once he has left the team, who may read nothing there. */
export async function receiptOf(caller: Caller | null, { team, below = 'facts', unit, ids }: z.infer<typeof receiptInput>): Promise<Receipt> {
  const person = caller && (await docs.person(caller.pid).get()).data()
  if (!caller || person?.uid !== caller.uid)
    throw new Refusal('permission-denied', 'not-entitled')
  const acts = await getAll(ids.map(id => docs.act(unit ? paths.unit(team) : paths.team(team), below, id)))
  const isHis = ({ by, sentBy }: { by: string, sentBy?: string | undefined }) => by === caller.pid || sentBy === caller.pid
  return { received: acts.filter(act => act.exists && isHis(act.data()!)).map(({ id }) => id) }
}
