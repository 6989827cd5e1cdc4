import { canonical } from '@tung-ngo/domain/canonical'
import { models } from '@tung-ngo/domain/registers/made-up.fixture'
import { expect, it, vi } from 'vitest'
import { countRecord } from '../../functions/src/counting/count-record'
import { rebuildTeam } from '../../functions/src/counting/rebuild-team'
import { importRecords } from '../../functions/src/imports/import-records'
import { records } from '../../functions/src/record-triggers'
import { recountTeam } from '../../functions/src/recount/recount-team'
import { queries } from '../../functions/src/store'
import { addTeam, climb, lineOfUnits, newId, seated, teamTally, unitTally } from './world'

// A register is added by its file and its line in the list.
vi.mock('@tung-ngo/domain/registers/registers', async (original) => {
  const { REGISTERS } = await original<typeof import('@tung-ngo/domain/registers/registers')>()
  const { models } = await import('@tung-ngo/domain/registers/made-up.fixture')
  return { REGISTERS: [...REGISTERS, models] }
})

it('a register that is one file has its trigger, is imported, counted up to the nation, recounted and rebuilt', async () => {
  expect(Object.keys(records)).toContain(models.id)
  const line = await lineOfUnits()
  const [team, officer] = [await addTeam(line, { name: 'Tổ bản Nà Xa' }), await seated(line.commune.id)]
  const now = Date.now()
  const row = { '@team': 'tổ bản nà xa', 'title': 'Chợ số', 'on': '2026-10-20', 'homes': 12, '@state': 'published' }
  const send = () => importRecords(officer, { unit: line.commune.id, register: models.id, dry: false, run: newId('r'), batch: 0, source: 'mo-hinh.xlsx', rows: [{ line: 2, record: row }, { line: 3, record: { ...row, title: 'Tuyến phố' } }] }, now)
  expect([await send(), await send()]).toMatchObject([{ added: 2, writes: 6 }, { same: 2, writes: 0 }])
  for (const { id } of (await queries.recordsOf('teams', team, models.id).get()).docs)
    await climb(await countRecord(team, models, id, now), now)
  expect((await unitTally(line.nation.id)).tally.stock['models.published']).toBe(2)
  const counted = canonical((await teamTally(team)).tally)
  expect((await recountTeam(team, now)).findings).toEqual([])
  await rebuildTeam(team, now)
  expect(canonical((await teamTally(team)).tally)).toBe(counted)
})
