import type { KeptGuide } from './guides'
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { isCheap, recordedAhead } from './guides-ahead'

const guide = (id: string, kilobytes: number | null, updatedAt: number) => ({ id, recorded: kilobytes && kilobytes * 1024, updatedAt }) as KeptGuide

it('fetches the newest recordings ahead, three megabytes at most', () => {
  expect(recordedAhead([guide('old', 100, 1), guide('text', null, 9), guide('new', 300, 2)]).map(({ id }) => id)).toEqual(['new', 'old'])
  const many = Array.from({ length: 12 }, (_, number) => guide(`g${number}`, 300, number))
  expect(recordedAhead(many).map(({ id }) => id)).toEqual(['g11', 'g10', 'g9', 'g8', 'g7', 'g6', 'g5', 'g4', 'g3', 'g2'])
})

it.each<[string, Parameters<typeof isCheap>[0], boolean]>([
  ['a browser that does not tell', undefined, true],
  ['a fast network', { effectiveType: '4g', saveData: false }, true],
  ['who saves data', { effectiveType: '4g', saveData: true }, false],
  ['a slow network', { effectiveType: '3g' }, false],
])('%s', (_, connection, cheap) => expect(isCheap(connection)).toBe(cheap))
