import type { StatedFigure } from '@tung-ngo/domain/base-figure'
import type { Outcome } from '../counting/outcome'
import { stateBase } from '@tung-ngo/domain/unit-tally'
import { hop } from '../counting/hop'
import { MISSING } from '../counting/outcome'
import { unitTallyDoc } from '../counting/unit-docs'
import { docs, transact } from '../store'

/** Puts a stated base figure into the tally of its unit, or of its commune where a village states it. */
export async function countBase(source: string, figure: StatedFigure, now: number): Promise<Outcome> {
  const unit = (await docs.unit(source).get()).data()
  const target = unit?.level === 'village' ? unit.parent : source
  if (!unit || !target)
    return MISSING
  if (!(await docs.unitTally(target).get()).exists)
    return hop(target, true, now)
  return transact(async (tx) => {
    const stored = (await tx.get(docs.unitTally(target))).data()!
    const moved = stateBase(stored.statements, target === source ? 'self' : source, figure)
    if (moved)
      tx.set(docs.unitTally(target), unitTallyDoc(stored, stored, now))
    return {
      outcome: moved ? 'moved' : 'same',
      hops: stored.parent ? [{ unit: stored.parent, below: stored.level, full: false }] : [],
    }
  })
}
