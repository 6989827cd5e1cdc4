import type { HouseRow } from './view'

const numbers = new Intl.Collator('vi', { numeric: true })

/** The order in which one walks: lane by lane, house by house. */
export function byWalk(a: HouseRow, b: HouseRow): number {
  return numbers.compare(a.sheet.lane, b.sheet.lane) || numbers.compare(a.sheet.house || '~', b.sheet.house || '~')
    || numbers.compare(a.sheet.label, b.sheet.label) || (a.id < b.id ? -1 : 1)
}

/** Gaps first, the largest before the small; then houses that lack nothing, then those that declined or are gone. */
export function byNeed(a: HouseRow, b: HouseRow): number {
  return group(a) - group(b) || b.need - a.need || byWalk(a, b)
}

function group({ sheet, need }: HouseRow): number {
  if (sheet.status !== 'active')
    return 3
  return need > 0 ? 0 : sheet.consent === 'declined' ? 2 : 1
}
