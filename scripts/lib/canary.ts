import type { Db } from './admin'
import { randomUUID } from 'node:crypto'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { monthOf } from '@tung-ngo/domain/period'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { FieldValue } from 'firebase-admin/firestore'
import { waitFor } from './wait'

/** How often a probe is written again: a write within seconds of loading the functions may get no trigger. */
const AGAIN = 15_000

/** Records a probe in a team and waits until the nation counts it: triggers, queues and hops all work. */
export async function waitForCanary(db: Db, seconds = 90): Promise<void> {
  const [team] = (await db.collection('teams').where('level', '==', 'village').limit(1).get()).docs
  if (!team)
    throw new Error('There is no team to probe: begin anew with `npm start -- --fresh`.')
  const on = dayOf(Date.now())
  const nation = db.doc(paths.unitTally('vn'))
  const count = async () => ((await nation.get()).data() as UnitTallyDoc | undefined)?.tally.months[monthOf(on)]?.probes ?? 0
  const before = await count()
  let written = 0
  await waitFor('a probe to reach the nation\'s tally', async () => {
    if (Date.now() - written > AGAIN) {
      written = Date.now()
      await db.doc(paths.fact(team.id, randomUUID())).create({ v: 1, kind: 'probe', on, by: 'probe', at: FieldValue.serverTimestamp() })
    }
    return await count() > before || undefined
  }, { seconds })
}
