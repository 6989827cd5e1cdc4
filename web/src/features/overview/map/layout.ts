import type { Outlines } from './outlines'

export interface Frame { x: number, y: number, width: number, height: number }

/** Where things stand on a map, in the plane of its outlines. `unit`: one pixel of a map that is 600 high. */
export interface Layout { width: number, height: number, unit: number, frames: Frame[], sea: { x: number, y: number } | null }

const DRAWN = 600
const FRAME = { width: 170, gap: 18, head: 46, pad: 12 }

/** Islands have their frames in the sea east of the coast, one below the other. */
export function layoutOf({ width, height, insets }: Pick<Outlines, 'width' | 'height' | 'insets'>): Layout {
  const unit = Math.max(width, height) / DRAWN
  if (insets.length === 0)
    return { width, height, unit, frames: [], sea: null }
  const frame = { x: width + FRAME.gap * unit, width: FRAME.width * unit }
  const heights = insets.map(inset => (FRAME.head + FRAME.pad + inset.height / inset.width * (FRAME.width - 2 * FRAME.pad)) * unit)
  const all = heights.reduce((sum, each) => sum + each, 0) + FRAME.gap * unit * (insets.length - 1)
  // At about their latitude: a little below the middle of the coast.
  let y = Math.max(0, Math.min(height - all - unit, height * (insets.length > 1 ? 0.46 : 0.3)))
  const frames = heights.map((each) => {
    const top = y
    y += each + FRAME.gap * unit
    return { ...frame, y: top, height: each }
  })
  return { width: frame.x + frame.width + unit, height, unit, frames, sea: insets.length > 1 ? { x: frame.x, y: frames[0]!.y - 24 * unit } : null }
}

/** A mark of an inset in its frame. */
export function placeMark([x, y]: [number, number], inset: { width: number }, frame: Frame, unit: number): { cx: number, cy: number } {
  const scale = (frame.width - 2 * FRAME.pad * unit) / inset.width
  return { cx: frame.x + FRAME.pad * unit + x * scale, cy: frame.y + FRAME.head * unit + y * scale }
}
