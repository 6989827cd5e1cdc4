import { expect, it } from 'vitest'
import { household, rowsOf } from '../../team/fixture'
import { addressOf, sheetsOf } from './sheets'

const lane = (count: number, name: string) => Array.from({ length: count }, (_, index) => household(`${name}-${index + 1}`, { lane: name, house: String(index + 1) }))

it('puts at most twenty houses of one lane on a sheet, without those that declined or are gone', () => {
  const sheets = sheetsOf(rowsOf(...lane(23, 'Giếng Nước'), household('a', { lane: 'Ao Cá' }), household('b', { lane: 'Ao Cá', consent: 'declined' }), household('c', { lane: 'Ao Cá', status: 'moved' })))
  expect(sheets.map(({ lane, houses, part, parts }) => [lane, houses.length, part, parts])).toEqual([['Ao Cá', 1, 1, 1], ['Giếng Nước', 20, 1, 2], ['Giếng Nước', 3, 2, 2]])
})

it('names the team and the lane in the code, and no household', () => {
  const [sheet] = sheetsOf(rowsOf(household('h1', { label: 'Lò Văn Ánh' })))
  const { pathname, searchParams } = new URL(addressOf(sheet!, 't-1', 'https://tung-ngo.example'))
  expect([pathname, ...searchParams]).toEqual(['/ghi/phieu', ['to', 't-1'], ['ngo', 'Giếng Nước'], ['phan', '1']])
})
