import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import { compositionReason } from '@tung-ngo/domain/composition/reason'
import { expect, it } from 'vitest'
import { docs } from '../../functions/src/store'
import { listReasons, saveReason } from '../../functions/src/teams/reasons'
import { saveComposition } from '../../functions/src/units/save-composition'
import { addTeam, EVENING, lineOfUnits, seated } from './world'

const RULE: CompositionRule = { id: 'r1', province: '', level: 'village', slot: 'leader', organisations: ['village_head'], min: 1, max: 1, strength: 'must', from: '2026-01-01', until: null, source: 'Công văn thử' }

it('a province\'s officials write its rules, the past stays, and the log says so', async () => {
  const { province, commune } = await lineOfUnits()
  const officer = await seated(province.id)
  const save = (rules: CompositionRule[], by = officer, unit = province.id) => saveComposition(by, { unit, rules, reason: 'Công văn thử' }, EVENING)
  expect(await save([RULE])).toEqual({ rules: 1 })
  expect((await docs.unit(province.id).get()).data()!.composition).toEqual([RULE])
  for (const rules of [[], [{ ...RULE, min: 2, max: 2 }], [RULE, RULE], [RULE, { ...RULE, id: 'r2', province: '99' }]])
    await expect(save(rules)).rejects.toThrow('past-changed')
  expect(await save([{ ...RULE, until: '2026-11-20' }, { ...RULE, id: 'r2', from: '2026-11-20' }])).toEqual({ rules: 2 })
  expect((await docs.logEntry(`composition-${province.id}-${EVENING}`).get()).data()).toMatchObject({ what: 'composition.changed', by: officer.pid, unit: province.id })
  await expect(save([RULE], await seated(province.id, 'viewer'))).rejects.toThrow('not-entitled')
  await expect(save([RULE], await seated(commune.id))).rejects.toThrow('not-entitled')
  await expect(save([RULE], await seated(commune.id), commune.id)).rejects.toThrow('not-entitled')
})

it('a commune says why its team does not keep a rule; those who see the roll read it, and the log keeps it', async () => {
  const line = await lineOfUnits()
  const { province, commune } = line
  await docs.unit(province.id).update({ composition: [RULE, { ...RULE, id: 'cu', until: '2026-10-01' }] })
  const [officer, team] = [await seated(commune.id), await addTeam(line)]
  const say = (text: string, more: object = {}, by = officer, now = EVENING) => saveReason(by, { team, rule: 'r1', text, ...more }, now)
  await say('Trưởng bản đang nghỉ ốm')
  await say('Trưởng bản đang nghỉ ốm', {}, officer, EVENING + 1)
  expect(compositionReason.safeParse((await docs.reason(team, 'r1').get()).data()).error).toBeUndefined()
  expect((await listReasons(await seated(commune.id, 'viewer'), team, EVENING)).reasons).toMatchObject([{ rule: 'r1', text: 'Trưởng bản đang nghỉ ốm', name: 'Cầm Thị Thử' }])
  expect((await docs.logEntry(`reason-${team}-r1-${EVENING}`).get()).data()).toMatchObject({ what: 'team.explained', by: officer.pid, team, reason: 'Trưởng bản đang nghỉ ốm', after: 'Công văn thử' })
  expect((await docs.logEntry(`reason-${team}-r1-${EVENING + 1}`).get()).exists).toBe(false)

  for (const rule of ['cu', 'CR-QN-V1', 'khong-co'])
    await expect(say('Thử', { rule })).rejects.toThrow('no-rule')
  for (const by of [await seated(commune.id, 'viewer'), await seated(province.id), await seated((await lineOfUnits()).commune.id)])
    await expect(say('Thử', {}, by)).rejects.toThrow('not-entitled')
  await expect(listReasons(await seated(province.id), team, EVENING)).rejects.toThrow('not-entitled')
  await say('')
  expect((await listReasons(officer, team, EVENING)).reasons).toEqual([])
})
