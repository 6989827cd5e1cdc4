import type { ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import { BASE_METRICS, DECLARED_METRICS } from '@tung-ngo/domain/base-figure'
import { forEach } from '@tung-ngo/domain/for-each'
import { expect, it } from 'vitest'
import { countBase } from '../../functions/src/bases/count-base'
import { stateFigures } from '../../functions/src/bases/state-figures'
import { importRows } from '../../functions/src/imports/import-rows'
import { docs, queries } from '../../functions/src/store'
import { climb, EVENING, lineOfUnits, newId, seated, stockOf, unitBelow } from './world'

const NOTHING = forEach([...DECLARED_METRICS, ...BASE_METRICS], () => null)
const FORM = { 'declared.teams.commune': 1, 'declared.teams.village': 12, 'declared.members.commune': 9, 'declared.members.village': 60 }
type By = Awaited<ReturnType<typeof seated>>

/** What the trigger does with all that a unit has stated. */
async function count(unit: string) {
  for (const base of (await queries.bases(unit).get()).docs)
    await climb(await countBase(unit, base.data(), EVENING))
}

it('an official declares form 1: it goes up beside what is counted, once however often it is told', async () => {
  const { nation, province, district, commune } = await lineOfUnits()
  const officer = await seated(commune.id)
  const input = { unit: commune.id, on: '2023-09-30', source: 'Báo cáo của xã', figures: { ...NOTHING, ...FORM, households: 900 } }
  expect(await stateFigures(officer, input, EVENING)).toEqual({ stated: 5 })
  await count(commune.id)
  await count(commune.id)
  expect(await stockOf(nation.id)).toMatchObject({ 'declared.teams.village': 12, 'declared.members.village': 60, 'declared.by.commune': 1, 'declared.onlyBy.commune': 1, 'declared.by.province': 1, 'base.households': 900 })
  expect((await stockOf(nation.id))['teams.village']).toBeUndefined()
  // Put right on the same day: what came last stands.
  await stateFigures(officer, { ...input, figures: { ...NOTHING, 'declared.teams.village': 13 } }, EVENING + 1)
  await count(commune.id)
  expect(await stockOf(district.id)).toMatchObject({ 'declared.teams.village': 13, 'declared.members.village': 60 })
  expect((await docs.logEntry(`figures-${commune.id}-${EVENING}`).get()).data()).toMatchObject({ what: 'figures.stated', by: officer.pid, reason: 'Báo cáo của xã' })
  await expect(stateFigures(await seated(commune.id, 'viewer'), input, EVENING)).rejects.toThrow('not-entitled')
  const other = await unitBelow(district, 'commune')
  await expect(stateFigures(await seated(other.id), input, EVENING)).rejects.toThrow('not-entitled')
  expect(await stateFigures(await seated(province.id), input, EVENING + 2)).toEqual({ stated: 5 })
})

it('the table of form 1 is run dry, written, and written no second time', async () => {
  const { province, district } = await lineOfUnits()
  const by = await seated(province.id)
  const row = { on: '2023-09-30', source: null, note: null, ...NOTHING, ...FORM }
  const run = (rows: object[], dry = false, who: By = by) =>
    importRows(who, { unit: province.id, kind: 'figures', dry, run: newId('r'), batch: 0, source: 'mau-1.xlsx', rows: rows.map((record, index) => ({ line: index + 2, record: { ...row, ...record } })) } as ImportInput, pid => Promise.resolve(pid), EVENING)
  const rows = [{ unit: district.id }, { unit: 'Huyện Ở Tỉnh Khác' }]
  expect(await run(rows, true)).toMatchObject({ added: 1, writes: 0, refused: [{ line: 3, texts: [expect.stringContaining('Không có “Huyện Ở Tỉnh Khác”')] }] })
  expect(await run(rows)).toMatchObject({ added: 1, writes: 4 })
  expect(await run(rows)).toMatchObject({ same: 1, writes: 0 })
  expect(await run([{ unit: district.id, 'declared.teams.village': 14 }])).toMatchObject({ changed: 1, writes: 1 })
  // Taken back on the same day: what came last stands.
  expect(await run(rows)).toMatchObject({ changed: 1, writes: 1 })
  await count(district.id)
  expect(await stockOf(province.id)).toMatchObject({ 'declared.teams.commune': 1, 'declared.teams.village': 12, 'declared.by.district': 1 })
  await expect(run(rows, true, await seated(district.id))).rejects.toThrow('not-entitled')
})
