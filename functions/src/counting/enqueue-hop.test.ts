import type { HopTask } from './enqueue-hop'
import { describe, expect, it } from 'vitest'
import { enqueueHop } from './enqueue-hop'
import { windowEnd } from './hop-window'

const WINDOW = 60_000

describe('windows', () => {
  it('end once a window, and each tier a quarter of a window after the one below it', () => {
    expect(windowEnd(0, WINDOW, 'team')).toBe(WINDOW)
    expect(windowEnd(WINDOW - 1, WINDOW, 'team')).toBe(WINDOW)
    expect(windowEnd(WINDOW, WINDOW, 'team')).toBe(2 * WINDOW)
    expect(windowEnd(WINDOW, WINDOW, 'commune')).toBe(WINDOW + 15_000)
    expect(windowEnd(WINDOW + 16_000, WINDOW, 'district')).toBe(WINDOW + 30_000)
    expect(windowEnd(WINDOW + 31_000, WINDOW, 'province')).toBe(WINDOW + 45_000)
  })
})

describe('a hop is enqueued', () => {
  const hop = { unit: 'u1', below: 'team', full: false } as const

  async function enqueueAt(instants: number[], taken: string[] = []) {
    const tasks: HopTask[] = []
    const clock = instants[Symbol.iterator]()
    await enqueueHop(hop, 'f1', WINDOW, async (name, task) => {
      if (taken.includes(name))
        return false
      taken.push(name)
      tasks.push(task)
      return true
    }, () => clock.next().value!)
    return tasks
  }

  it('for the end of the window, once for all that changes in it', async () => {
    const taken: string[] = []
    expect(await enqueueAt([1000], taken)).toEqual([{ unit: 'u1', full: false, runAt: WINDOW, trace: 'f1' }])
    expect(await enqueueAt([2000, 2010], taken)).toEqual([])
    expect(taken).toHaveLength(1)
  })

  it('for the next window too when the task of this one may have read already', async () => {
    const taken: string[] = []
    await enqueueAt([1000], taken)
    expect(await enqueueAt([58_900, 59_100], taken)).toEqual([{ unit: 'u1', full: false, runAt: 2 * WINDOW, trace: 'f1' }])
  })

  it('in full beside the one for what changed', async () => {
    const names: string[] = []
    for (const full of [true, false])
      await enqueueHop({ ...hop, full }, 'f1', WINDOW, async name => names.push(name) > 0, () => 1000)
    expect(new Set(names).size).toBe(2)
  })
})
