import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import { expect, it } from 'vitest'
import { docs } from '../../functions/src/store'
import { saveComposition } from '../../functions/src/units/save-composition'
import { EVENING, lineOfUnits, seated } from './world'

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
