import { expect, it, vi } from 'vitest'
import { keepView, readKept } from './keep'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })

it('a view is kept for one person and one table, and forgotten once it is as usual', () => {
  keepView('p1', 'to', { xep: '-ten', cot: undefined })
  expect(readKept('p1', 'to')).toEqual({ xep: '-ten' })
  expect([readKept('p2', 'to'), readKept('p1', 'thon')]).toEqual([{}, {}])
  keepView('p1', 'to', {})
  expect(kept.size).toBe(0)
})

it('what stands there damaged is as if nothing did', () => {
  kept.set('tung-ngo.table.p1.to', '{"xep":7,"cot":')
  expect(readKept('p1', 'to')).toEqual({})
  kept.set('tung-ngo.table.p1.to', '{"xep":7,"cot":"a"}')
  expect(readKept('p1', 'to')).toEqual({ cot: 'a' })
})
