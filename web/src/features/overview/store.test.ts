import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { DocumentWatcher } from '../../live/watch-document'
import type { LiveUnit } from '../../live/units'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unitDoc } from './overview.fixture'
import { useOverview } from './store'

const live = vi.hoisted(() => ({ watchers: new Map<string, DocumentWatcher<UnitTallyDoc>>(), ended: [] as string[], unreachable: false }))

vi.mock('../../session/store', () => ({ useSession: () => ({ actor: { pid: 'p', v: 1, teams: {}, units: { '14-2023': 'officer' } } }) }))
vi.mock('../../live/units', () => ({
  readPath: async (id: string) => {
    if (live.unreachable)
      throw new Error('offline')
    return ({ 'vn': ['vn'], '14-2023': ['vn', '14-2023'], '120-2023': ['vn', '14-2023', '120-2023'] }[id] ?? []).map(id => ({ id }) as LiveUnit)
  },
}))
vi.mock('../../live/unit-tally', () => ({
  watchUnitTally: (unit: string, watcher: DocumentWatcher<UnitTallyDoc>) => {
    live.watchers.set(unit, watcher)
    return () => live.ended.push(unit)
  },
}))

const province = unitDoc('province', {})
const district = unitDoc('district', {})

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  live.watchers.clear()
  live.ended = []
  live.unreachable = false
})
afterEach(() => vi.useRealTimers())

async function openProvince() {
  const overview = useOverview()
  overview.open('14-2023')
  await vi.advanceTimersByTimeAsync(0)
  live.watchers.get('14-2023')!.onData(province)
  live.watchers.get('14-2023')!.onConnection('live')
  return overview
}

it('keeps what was shown until the next unit is there, and for 300 ms at most', async () => {
  const overview = await openProvince()
  expect(overview.shown?.tally).toBe(province)
  overview.open('120-2023')
  await vi.advanceTimersByTimeAsync(299)
  expect([overview.shown?.tally, overview.slow, live.ended]).toEqual([province, false, ['14-2023']])
  await vi.advanceTimersByTimeAsync(1)
  expect([overview.shown, overview.slow]).toEqual([undefined, true])
  live.watchers.get('120-2023')!.onData(district)
  expect([overview.shown?.tally, overview.slow]).toEqual([district, false])
})

it('shows what it knows at once on the way back', async () => {
  const overview = await openProvince()
  overview.open('120-2023')
  await vi.advanceTimersByTimeAsync(500)
  overview.open('14-2023')
  expect(overview.shown?.tally).toBe(province)
})

it('asks for nothing that this person may not see', async () => {
  const overview = useOverview()
  overview.open('vn')
  await vi.advanceTimersByTimeAsync(0)
  expect([overview.connection, overview.shown, live.watchers.size]).toEqual(['denied', undefined, 0])
})

it('drops the figures of a seat that was lost', async () => {
  const overview = await openProvince()
  live.watchers.get('14-2023')!.onConnection('denied')
  expect([overview.connection, overview.shown]).toEqual(['denied', undefined])
})

it('says when a unit does not exist, and when nothing can be reached; trying again helps', async () => {
  const overview = useOverview()
  overview.open('khong-co')
  await vi.advanceTimersByTimeAsync(0)
  expect(overview.connection).toBe('missing')
  live.unreachable = true
  overview.open('14-2023')
  await vi.advanceTimersByTimeAsync(0)
  expect(overview.connection).toBe('failed')
  live.unreachable = false
  expect((await openProvince()).connection).toBe('live')
})

it('forgets everything when the page is left', async () => {
  const overview = await openProvince()
  overview.leave()
  expect([overview.shown, live.ended]).toEqual([undefined, ['14-2023']])
})
