import { expect, it } from 'vitest'
import { partOf, readAsked, writeAsked } from './asked'

it('what is asked stands in the address; what it says wrongly stands as if unsaid', () => {
  const asked = { group: 'reports', person: 'p1', unit: 'x1', team: 't1', from: '2026-11-01', to: '2026-11-20' } as const
  expect(writeAsked(asked)).toEqual({ nhom: 'bao-cao', nguoi: 'p1', noi: 'x1', to: 't1', tu: '2026-11-01', den: '2026-11-20' })
  expect(readAsked(writeAsked(asked) as Record<string, string>)).toEqual(asked)
  expect(Object.values(readAsked({ nhom: 'gi', nguoi: 'a/b', tu: '2026-02-31' })).filter(Boolean)).toEqual([])
})

it('both days of a span belong to it, in Vietnam', () => {
  const { after, before, what } = partOf({ group: 'rules', from: '2026-11-01', to: '2026-11-20' })
  expect([new Date(after! + 1).toISOString(), new Date(before!).toISOString(), what]).toEqual(['2026-10-31T17:00:00.000Z', '2026-11-20T17:00:00.000Z', ['composition.changed']])
  expect(partOf({})).toEqual({})
})
