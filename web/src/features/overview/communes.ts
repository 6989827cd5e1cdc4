import type { Day } from '@tung-ngo/domain/period'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { monthOf } from '@tung-ngo/domain/period'
import { compareText } from '@tung-ngo/domain/text'
import type { Rate } from '../../ui/desk/format'
import { shareOf } from './figures'
import { childrenIn } from './unit-figures'

/** A district with its communes, each with its households covered where it states how many it has. */
export interface District { id: string, name: string, communes: { id: string, name: string, covered: Rate | null }[] }

/** The communes below some districts as they stand today, by name. */
export function communesOf(districts: readonly Pick<UnitTallyDoc, 'name' | 'path' | 'closed' | 'day' | 'tally' | 'rows' | 'level'>[], today: Day): District[] {
  const byName = <T extends { name: string }>(list: T[]) => list.toSorted((a, b) => compareText(a.name, b.name))
  return byName(districts.map((now) => {
    const communes = childrenIn(monthOf(today), { now: { ...now, day: today }, closed: {} })
    return { id: now.path.at(-1)!, name: now.name, communes: byName(communes.map(({ id, name, figures }) => ({ id, name, covered: shareOf(figures, 'hh.covered').rate }))) }
  }))
}
