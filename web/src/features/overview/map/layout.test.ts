import type { Inset } from './outlines'
import { expect, it } from 'vitest'
import { layoutOf, placeMark } from './layout'

const inset = (unit: string, height: number): Inset => ({ unit, name: unit, of: '', width: 1000, height, marks: [[0, 0], [1000, height]] })

it('gives islands a frame beside the coast, whole within the map', () => {
  const { width, height, frames, unit, sea } = layoutOf({ width: 947, height: 2000, insets: [inset('a', 948), inset('b', 542)] })
  expect(sea).not.toBeNull()
  expect(frames).toHaveLength(2)
  for (const frame of frames) {
    expect(frame.x).toBeGreaterThan(947)
    expect(frame.x + frame.width).toBeLessThanOrEqual(width)
    expect(frame.y).toBeGreaterThanOrEqual(0)
    expect(frame.y + frame.height).toBeLessThanOrEqual(height)
  }
  expect(frames[1]!.y).toBeGreaterThan(frames[0]!.y + frames[0]!.height)
  for (const mark of inset('a', 948).marks) {
    const { cx, cy } = placeMark(mark, inset('a', 948), frames[0]!, unit)
    expect(cx).toBeGreaterThan(frames[0]!.x)
    expect(cx).toBeLessThan(frames[0]!.x + frames[0]!.width)
    expect(cy).toBeGreaterThan(frames[0]!.y)
    expect(cy).toBeLessThan(frames[0]!.y + frames[0]!.height)
  }
})

it('leaves a map without islands as it is', () => {
  expect(layoutOf({ width: 2001, height: 1725, insets: [] })).toMatchObject({ width: 2001, height: 1725, frames: [], sea: null })
})
