import { expect, it } from 'vitest'
import { eveningOf, houseAfter, nextStretch, stretchesOf } from './evening'
import { COVERED, household, rowsOf, visited } from './fixture'
import { byNeed } from './order'

const TODAY = '2026-11-20'
const lane = (count: number, name = 'Giếng Nước') => Array.from({ length: count }, (_, index) => household(`${name}-${index + 1}`, { lane: name, house: String(index + 1) }))
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

it('walks a lane by house number, not by text', () => {
  expect(ids(stretchesOf(rowsOf(household('10'), household('9'), household('2'))).flat())).toEqual(['2', '9', '10'])
})

it('cuts a lane of more than twenty houses into stretches', () => {
  expect(stretchesOf(rowsOf(...lane(23))).map(stretch => stretch.length)).toEqual([20, 3])
})

it('leaves out houses that declined or are gone', () => {
  const rows = rowsOf(household('1', { consent: 'declined' }), household('2', { status: 'moved' }), household('3'))
  expect(ids(eveningOf(rows, TODAY)!.houses)).toEqual(['3'])
})

it('marks what was visited today, who was absent, and who is next', () => {
  const rows = rowsOf(
    household('1', { visit: visited(TODAY), updatedAt: 1 }),
    household('2', { visit: visited(TODAY, 'absent'), updatedAt: 2 }),
    household('3', COVERED),
    household('4'),
  )
  expect(eveningOf(rows, TODAY)!.marks.map(({ mark }) => mark)).toEqual(['visited', 'absent', 'later', 'next'])
})

it('goes on after the last visit, and comes round to those that were passed', () => {
  const rows = rowsOf(household('1'), household('2', { visit: visited(TODAY), updatedAt: 5 }), household('3'))
  expect(ids(eveningOf(rows, TODAY)!.next)).toEqual(['3', '1'])
})

it('stays in the lane of the last visit until another is picked', () => {
  const rows = rowsOf(...lane(3, 'Ao Cá'), household('8', { visit: visited(TODAY), updatedAt: 9 }))
  expect(eveningOf(rows, TODAY)!.lane).toBe('Giếng Nước')
  expect(eveningOf(rows, TODAY, 'Ao Cá-2')!.lane).toBe('Ao Cá')
  expect(nextStretch(rows, eveningOf(rows, TODAY), TODAY)![0]!.sheet.lane).toBe('Ao Cá')
})

it('begins where most houses wait', () => {
  expect(eveningOf(rowsOf(household('1'), ...lane(2, 'Ao Cá')), TODAY)!.lane).toBe('Ao Cá')
})

it('says which house comes after this one, and none when all are done', () => {
  const rows = rowsOf(household('1'), household('2', COVERED), household('3'))
  expect(houseAfter(rows, '1', TODAY)?.id).toBe('3')
  expect(houseAfter(rowsOf(household('1'), household('2', { visit: visited(TODAY) })), '1', TODAY)).toBeUndefined()
})

it('lists gaps first: priority, then the most missing; declined and gone last', () => {
  const rows = rowsOf(
    household('covered', COVERED),
    household('gone', { status: 'moved' }),
    household('some', { levels: { p1_pay: 'does' }, has: { p1_vneid: true, p1_dvc: true } }),
    household('declined', { consent: 'declined' }),
    household('all'),
    household('priority', { ...COVERED, has: {}, priority: true }),
  )
  expect(ids(rows.sort(byNeed))).toEqual(['priority', 'all', 'some', 'covered', 'declined', 'gone'])
})
