import type { TableColumn } from './column'
import { describe, expect, it } from 'vitest'
import { cellOf } from './column'
import { blocksOf, groupRows, selectRows, sortRows } from './rows'
import { linesOf } from './sheet'
import { readTableView, shownIds, usualView, writeTableView } from './view'

interface Team { id: string, name: string, people: number | null, level: string }
const name: TableColumn<Team> = { id: 'ten', label: 'Tổ', value: row => row.name, text: row => row.name }
const people: TableColumn<Team> = { id: 'nguoi', label: 'Số người', kind: 'number', value: row => row.people, text: row => row.people === null ? 'chưa ghi' : String(row.people) }
const level: TableColumn<Team> = { id: 'cap', label: 'Cấp', group: { id: 'noi', label: 'Nơi' }, extra: true, value: row => row.level, text: row => row.level }
const columns = [name, people, level]
const rows: Team[] = [['a', 'Tổ bản 10', 7, 'xã'], ['b', 'Tổ bản 2', null, 'bản'], ['c', 'Tổ Mường Bú', 3, 'bản'], ['d', 'Tổ bản 3', 7, 'bản']].map(([id, name, people, level]) => ({ id, name, people, level }) as Team)
const ids = (rows: Team[]) => rows.map(({ id }) => id).join('')

describe('the lines', () => {
  it('are in the order of a column; who has no value stands last either way, equals by name', () => {
    expect(ids(sortRows(rows, people, 'ascending', name))).toBe('cdab')
    expect(ids(sortRows(rows, people, 'descending', name))).toBe('dacb')
    expect(ids(sortRows(rows, name, 'ascending', name))).toBe('bdac')
  })

  it('are searched without accents in the columns that are searched, and filtered', () => {
    expect(ids(selectRows(rows, [name], 'muong', undefined))).toBe('c')
    expect(ids(selectRows(rows, [name], 'ban', undefined))).toBe('abd')
    expect(ids(selectRows(rows, [name, level], 'to ban', undefined))).toBe('abcd')
    expect(ids(selectRows(rows, [name], '', { id: 'x', word: 'Không rõ', has: ({ people }) => people === null }))).toBe('b')
  })

  it('stand under their headings in the order given', () => {
    expect(groupRows(rows, ({ level }) => level, ['bản', 'xã']).map(({ heading, rows }) => `${heading} ${ids(rows)}`)).toEqual(['bản bcd', 'xã a'])
    expect(groupRows(rows, undefined)).toHaveLength(1)
    expect(blocksOf(rows, 3).map(ids)).toEqual(['abc', 'd'])
  })
})

describe('the view', () => {
  const shape = { columns, filters: ['chua-ghi'], usual: { sort: 'nguoi' } }

  it('is written into the address and read from it', () => {
    const view = { sort: 'ten', direction: 'descending', search: 'mường', filter: 'chua-ghi', columns: ['cap'] } as const
    const query = writeTableView({ ...view, columns: [...view.columns] }, shape)
    expect(query).toEqual({ xep: '-ten', tim: 'mường', loc: 'chua-ghi', cot: 'cap' })
    expect(readTableView(query as Record<string, string>, shape)).toEqual(view)
  })

  it('leaves out what is as usual and passes over what it does not know', () => {
    const usual = usualView(shape)
    expect(Object.values(writeTableView(usual, shape)).every(value => value === undefined)).toBe(true)
    expect(Object.values(writeTableView({ ...usual, columns: ['nguoi'] }, shape)).every(value => value === undefined)).toBe(true)
    expect(readTableView({ xep: '-gi', loc: 'x', tim: ['a', 'b'], cot: 'ten,gi' }, shape)).toEqual(usual)
  })

  it('shows what is not extra, or what was chosen, in the table\'s order', () => {
    expect(shownIds({ columns: null }, shape)).toEqual(['nguoi'])
    expect(shownIds({ columns: ['cap', 'nguoi'] }, shape)).toEqual(['nguoi', 'cap'])
  })
})

it('a cell of a file is a number where it is one, and empty where a figure is not known', () => {
  expect([cellOf(people, rows[0]!), cellOf(people, rows[1]!), cellOf(name, rows[2]!)]).toEqual([7, null, 'Tổ Mường Bú'])
  expect(cellOf({ ...people, isRate: true, value: () => 0.25 }, rows[0]!)).toEqual({ percent: 25 })
  expect(cellOf({ ...people, asText: true }, rows[1]!)).toBe('chưa ghi')
})

it('the clipboard has a line a row, cells apart by tabs', () => {
  expect(linesOf(columns, [rows[2]!, { ...rows[0]!, name: 'Tổ\nmột\thai' }])).toBe('Tổ\tSố người\tNơi: Cấp\nTổ Mường Bú\t3\tbản\nTổ một hai\t7\txã')
})
