import type { LocationQuery } from 'vue-router'
import { expect, it } from 'vitest'
import { readMapView, writeMapView } from './address'

it('opens from a link what the link was made of', () => {
  const view = readMapView({ theo: 'vneid', xep: 'cao' })
  expect(view).toMatchObject({ measure: { id: 'vneid' }, order: 'high' })
  expect(writeMapView(view)).toEqual({ theo: 'vneid', xep: 'cao' })
})

it('stands as usual where an address says nothing or something wrong', () => {
  for (const query of [{}, { theo: 'x', xep: 'y' }] as LocationQuery[]) {
    const view = readMapView(query)
    expect(view).toMatchObject({ measure: { id: 'phu-cap' }, order: 'low' })
    expect(Object.values(writeMapView(view)).filter(value => value !== undefined)).toEqual([])
  }
})
