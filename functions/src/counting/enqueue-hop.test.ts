import type { HopTask } from './enqueue-hop'
import { describe, expect, it } from 'vitest'
import { enqueueHop } from './enqueue-hop'
import { tierDelay, windowEnd } from './hop-window'

const WINDOW = 60_000

describe('windows', () => {
  it('end once a window; each tier reads a sixth of a window after the one below it', () => {
    expect(windowEnd(0, WINDOW, 'team')).toBe(WINDOW)
    expect(windowEnd(WINDOW - 1, WINDOW, 'team')).toBe(WINDOW)
    expect(windowEnd(WINDOW, WINDOW, 'team')).toBe(2 * WINDOW)
    expect(windowEnd(WINDOW + 9999, WINDOW, 'commune')).toBe(WINDOW)
    expect(windowEnd(WINDOW + 10_000, WINDOW, 'commune')).toBe(2 * WINDOW)
    expect((['team', 'commune', 'district', 'province'] as const).map(below => tierDelay(below, WINDOW))).toEqual([0, 10_000, 20_000, 30_000])
  })
})

describe('a hop is enqueued', () => {
  const hop = { unit: 'u1', below: 'team', full: false } as const

  /** A queue that remembers names, and a clock that goes through the instants and then stays. */
  function queueAt(instants: number[], taken: string[] = []) {
    const tasks: HopTask[] = []
    const enqueue = async (name: string, task: HopTask) => {
      if (taken.includes(name))
        return false
      taken.push(name)
      tasks.push(task)
      return true
    }
    return { tasks, taken, queue: { windowMs: WINDOW, enqueue, clock: () => instants.length > 1 ? instants.shift()! : instants[0]! } }
  }

  it('for the end of the window, once for all that changes in it', async () => {
    const { queue, tasks } = queueAt([1000])
    expect(await enqueueHop(hop, 'f1', queue)).toEqual({ window: WINDOW, joined: false })
    for (const trace of ['f2', 'f3'])
      expect(await enqueueHop(hop, trace, queue)).toEqual({ window: WINDOW, joined: true })
    expect(tasks).toEqual([{ unit: 'u1', full: false, window: WINDOW, runAt: WINDOW, trace: 'f1' }])
  })

  it('for the next window too when the task of this one may have read already', async () => {
    const { queue, tasks, taken } = queueAt([1000])
    await enqueueHop(hop, 'f1', queue)
    const late = queueAt([58_900, 59_100], taken)
    expect(await enqueueHop(hop, 'f2', late.queue)).toEqual({ window: 2 * WINDOW, joined: false })
    expect([...tasks, ...late.tasks].map(({ runAt }) => runAt)).toEqual([WINDOW, 2 * WINDOW])
  })

  it('for the window that the hop below it carries, however late that one was', async () => {
    const { queue, tasks, taken } = queueAt([WINDOW + 25_000])
    await enqueueHop({ unit: 'u2', below: 'commune', full: false }, 'f1', queue, WINDOW)
    expect(tasks).toEqual([{ unit: 'u2', full: false, window: WINDOW, runAt: WINDOW + 10_000, trace: 'f1' }])
    const second = queueAt([WINDOW + 26_000], taken)
    await enqueueHop({ unit: 'u2', below: 'commune', full: false }, 'f2', second.queue, WINDOW)
    expect(second.tasks.map(({ window }) => window)).toEqual([2 * WINDOW])
  })

  it('beside that of another tier, whose children were read before', async () => {
    const { queue, tasks, taken } = queueAt([11_000])
    await enqueueHop({ ...hop, below: 'commune' }, 'f1', queue)
    const second = queueAt([WINDOW + 15_000], taken)
    expect(await enqueueHop({ ...hop, below: 'district' }, 'f2', second.queue)).toEqual({ window: WINDOW, joined: false })
    expect([...tasks, ...second.tasks].map(({ runAt }) => runAt)).toEqual([WINDOW + 10_000, WINDOW + 20_000])
  })

  it('in full beside the one for what changed', async () => {
    const { queue, tasks } = queueAt([1000])
    for (const full of [true, false])
      await enqueueHop({ ...hop, full }, 'f1', queue)
    expect(tasks).toHaveLength(2)
  })
})
