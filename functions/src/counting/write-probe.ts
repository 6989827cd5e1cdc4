import { dayOf } from '@tung-ngo/domain/day'
import { docs, SERVER_TIME } from '../store'

/** Records a probe in a team: when its nation counts one probe more, counting works all the way up. */
export async function writeProbe(team: string, id: string, now: number): Promise<void> {
  await docs.fact(team, id).create({ v: 1, kind: 'probe', on: dayOf(now), by: 'probe', at: SERVER_TIME })
}
