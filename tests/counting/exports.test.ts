import { beforeAll, expect, it } from 'vitest'
import { logExport } from '../../functions/src/log/log-export'
import { logPersons } from '../../functions/src/log/log-persons'
import { logPrint } from '../../functions/src/log/log-print'
import { docs } from '../../functions/src/store'
import { addTeam, EVENING, lineOfUnits, seated } from './world'

let line: Awaited<ReturnType<typeof lineOfUnits>>
let commune: Awaited<ReturnType<typeof seated>>
let province: Awaited<ReturnType<typeof seated>>
const take = (by: typeof commune | null, unit: string, list: string) => logPersons(by, { unit, list, lines: 12, scope: 'Phạm vi: tất cả' }, EVENING)

beforeAll(async () => {
  line = await lineOfUnits()
  commune = await seated(line.commune.id)
  province = await seated(line.province.id)
})

it.each([
  ['members', 'Thành viên các tổ'],
  ['log', 'Nhật ký'],
  ['tasks', 'Việc được giao'],
  ['difficulties', 'Khó khăn, vướng mắc'],
  ['instruments', expect.any(String)],
  ['decisions', expect.any(String)],
])('a file of the %s is in the log before it is given: who, when, which lines', async (list, subject) => {
  expect(await take(commune, line.commune.id, list)).toEqual({ at: EVENING })
  expect((await docs.logEntry(`persons-${line.commune.id}-${list}-${commune.pid}-${EVENING}`).get()).data())
    .toMatchObject({ what: 'persons.exported', by: commune.pid, unit: line.commune.id, province: line.province.id, subject, after: '12 dòng. Phạm vi: tất cả', at: EVENING })
})

it('nobody takes out what he may not read', async () => {
  const neighbour = await seated((await lineOfUnits()).commune.id)
  for (const list of ['members', 'log', 'tasks']) {
    for (const by of [null, neighbour])
      await expect(take(by, line.commune.id, list)).rejects.toThrow('not-entitled')
  }
  // Above the commune nobody sees who is in a team, nor what its teams do day by day.
  await expect(take(province, line.commune.id, 'members')).rejects.toThrow('not-entitled')
  await expect(take(province, line.province.id, 'members')).rejects.toThrow('not-entitled')
  await expect(take(province, line.province.id, 'tasks')).rejects.toThrow('not-entitled')
  expect(await take(province, line.province.id, 'difficulties')).toEqual({ at: EVENING })
  expect(await take(province, line.province.id, 'log')).toEqual({ at: EVENING })
})

it('form 3 and the sheets with households are in the log too', async () => {
  const team = await addTeam(line)
  const day = { v: 3, pid: commune.pid, commune: line.commune.id, reason: 'Xác minh', at: EVENING - 1000, until: EVENING + 1000 } as const
  await docs.access(team, commune.uid).set(day)
  await logExport(commune, line.commune.id, EVENING)
  await logPrint(commune, team, EVENING)
  expect((await docs.logEntry(`exported-${line.commune.id}-${commune.pid}-${EVENING}`).get()).data()).toMatchObject({ what: 'roll.exported', by: commune.pid })
  expect((await docs.logEntry(`printed-${team}-${commune.pid}-${EVENING}`).get()).data()).toMatchObject({ what: 'paper.printed', by: commune.pid, team })
  await expect(logExport(province, line.commune.id, EVENING)).rejects.toThrow('not-entitled')
})
