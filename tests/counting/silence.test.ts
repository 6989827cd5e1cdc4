import { formatDay } from '@tung-ngo/domain/day'
import { recordSchema } from '@tung-ngo/domain/registers/record'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { expect, it } from 'vitest'
import { watchSilence } from '../../functions/src/silence/watch-silence'
import { docs } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits, visit, writeFact } from './world'

// The evening of Friday, 20/11/2026; ten working days before lies 06/11.
it('a team that fell silent is asked about once, until it records again', async () => {
  const line = await lineOfUnits()
  const [silent, active, never] = [await addTeam(line, { name: 'Tổ bản Nà Xa' }), await addTeam(line), await addTeam(line)]
  await writeFact(silent, visit(EVENING - 15 * DAY))
  await writeFact(active, visit(EVENING - 2 * DAY))
  const taskOf = async (team: string) => (await docs.recordOf('teams', team, 'tasks', 'silent-2026-11-05').get()).data()

  expect(await watchSilence(EVENING)).toEqual({ opened: 1, closed: 0 })
  expect(await watchSilence(EVENING)).toEqual({ opened: 0, closed: 0 })
  expect([await taskOf(active), await taskOf(never)]).toEqual([undefined, undefined])
  const task = (await taskOf(silent))!
  expect(recordSchema(tasks).safeParse(task).error).toBeUndefined()
  expect(task).toMatchObject({ state: 'open', due: '2026-11-27', detail: `Tổ bản Nà Xa chưa ghi việc nào từ ${formatDay('2026-11-05')}.` })

  await writeFact(silent, visit(EVENING + DAY))
  expect(await watchSilence(EVENING + DAY)).toEqual({ opened: 0, closed: 1 })
  expect(await taskOf(silent)).toMatchObject({ state: 'done', last: 'finish', result: expect.stringContaining('ghi việc trở lại') as string })

  // A province may wait shorter.
  await docs.unit(line.province.id).update({ silentAfter: 4 })
  expect(await watchSilence(EVENING + 8 * DAY)).toEqual({ opened: 2, closed: 0 })
})
