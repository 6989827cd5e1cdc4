import type { LocationQuery } from 'vue-router'
import { expect, it } from 'vitest'
import { readMapView, writeMapView } from './address'

const MONTHS = ['2026-11', '2026-10'] as const

it('opens from a link what the link was made of', () => {
  const view = readMapView({ thang: '2026-10', theo: 'vneid', xep: 'cao' }, [...MONTHS])
  expect(view).toMatchObject({ month: '2026-10', measure: { id: 'vneid' }, order: 'high' })
  expect(writeMapView(view, [...MONTHS])).toEqual({ thang: '2026-10', theo: 'vneid', xep: 'cao' })
})

it('stands as usual where an address says nothing or something wrong', () => {
  for (const query of [{}, { thang: '1999-01', theo: 'x', xep: 'y' }] as LocationQuery[]) {
    const view = readMapView(query, [...MONTHS])
    expect(view).toMatchObject({ month: '2026-11', measure: { id: 'phu-cap' }, order: 'low' })
    expect(Object.values(writeMapView(view, [...MONTHS])).filter(value => value !== undefined)).toEqual([])
  }
})
