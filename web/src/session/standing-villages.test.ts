import { expect, it } from 'vitest'
import { standingVillages } from './standing-villages'

const village = (id: string, name: string, successors: string[] = []) => ({ id, name, type: 'ban' as const, level: 'village' as const, validTo: successors.length > 0 ? '2026-11-20' : null, successors })

it('a village that was merged, and merged again, is known by the one that stands', () => {
  expect(standingVillages([village('b3', 'Hợp'), village('b1', 'Một', ['b2']), village('b2', 'Hai', ['b3']), village('b4', 'Ao')])).toEqual([
    { id: 'b4', name: 'Bản Ao' },
    { id: 'b3', name: 'Bản Hợp', was: ['b1', 'b2'] },
  ])
  expect(standingVillages([village('b1', 'Một', ['b2']), village('b2', 'Hai', ['b1'])])).toEqual([])
})
