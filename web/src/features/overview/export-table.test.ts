import type { Child } from './children'
import { expect, it } from 'vitest'
import { columnsFor } from './columns'
import { tableOf } from './export-table'

const child = (name: string, figures: Child['figures']): Child => ({ id: name, name, level: 'commune', figures })

it('has the columns and lines of the screen, numbers as numbers', () => {
  const lines = [child('Cả Huyện Mai Sơn', { 'teams.commune': 1234, 'based.total': 200, 'based.hh.covered': 50 }), child('Xã A', { 'teams.village': 4, 'teams.active': 1 })]
  const table = tableOf('Xã, phường của Huyện Mai Sơn', 'Xã, phường', columnsFor(false), lines)
  const cell = (line: number, label: string, group?: string) => table.rows[line]![table.columns.findIndex(column => column.label === label && column.group === group)]
  expect(table.rows).toHaveLength(2)
  expect(cell(0, 'Xã, phường')).toBe('Cả Huyện Mai Sơn')
  expect(cell(0, 'Cấp xã', 'Tổ')).toBe(1234)
  expect(cell(0, 'Đã phổ cập', 'Hộ')).toEqual({ percent: 25 })
  expect(cell(1, 'Đã phổ cập', 'Hộ')).toBeNull()
  expect(cell(1, 'Tổ có ghi', 'Trong tháng')).toEqual({ percent: 25 })
})

it('says of a team in words whether it recorded', () => {
  const table = tableOf('Tổ của Xã A', 'Tổ', columnsFor(true), [child('Tổ Một', { 'teams.village': 1 })])
  expect(table.rows[0]!.at(-1)).toBe('Chưa')
})
