import { paths } from '@tung-ngo/domain/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { expect, it } from 'vitest'
import { waitFor } from '../../scripts/lib/wait'
import { db } from '../support/stack'
import { figuresUpward, newId, quiet, today, TWO_WINDOWS, unitTally, villageTeam, waitForGrowth } from './world'

it('a base figure of a village travels up from its commune; a new unit has a tally at once', async () => {
  const { id, team } = await villageTeam('14-2023', 5)
  const [, ...units] = team.path.toReversed()
  const commune = `c-${newId()}`
  const village = `${commune}-b1`
  const place = { v: 1, code: '99999', validFrom: today, validTo: null, predecessors: [], successors: [] }
  const path = [...units.slice(1).toReversed(), commune]
  await db.doc(paths.unit(commune)).create({ ...place, name: 'Xã Thử', type: 'xa', level: 'commune', parent: units[1], path })
  await db.doc(paths.unit(village)).create({ ...place, name: 'Bản Thử', type: 'ban', level: 'village', parent: commune, path: [...path, village] })
  await waitFor('the tally of the new commune', async () => await unitTally(commune), { seconds: 20 })

  const upward = async () => (await figuresUpward(id, team)).slice(2)
  await quiet()
  const start = await upward()
  await db.doc(paths.base(village, newId())).create({ v: 1, metric: 'schools', value: 7, on: today, source: 'Thử', by: 'p-test', at: FieldValue.serverTimestamp() })
  await waitForGrowth(upward, start, { 'base.schools': 7 }, 2 * TWO_WINDOWS)
  expect((await unitTally(commune)).tally.stock).toMatchObject({ 'base.schools': 7, 'communes': 1 })
})
