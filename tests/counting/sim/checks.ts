import type { Firestore } from 'firebase-admin/firestore'
import type { Counted } from '../recount/figures'
import type { Kept } from '../recount/sources'
import type { Job } from './calendar'
import type { Difference } from './drift'
import type { Plan } from './plan'
import type { Simulation } from './simulation'
import { dayOf } from '@tung-ngo/domain/day'
import { hop } from '../../../functions/src/counting/hop'
import { rebuildTree } from '../../../functions/src/counting/rebuild-tree'
import { recountNow } from '../../../functions/src/recount/recount-now'
import { readCountry } from '../recount/sources'
import { countCountry } from '../recount/unit'
import { differences, sizeOf, storedFigures } from './drift'

/** Compares what the tallies say with the plain recount. */
export class Checks {
  private readonly kept: Kept = new Map()
  /** Closed figures as they had to be when their month was frozen: place → closed month → figures. */
  private readonly book = new Map<string, Counted>()

  constructor(private readonly db: Firestore, private readonly plan: Plan) {}

  /**
   * `book`: the month that was just closed. `check`: everything; first where no event was lost, then, healed, all of it.
   */
  async compare({ name, at }: Job, simulation: Simulation): Promise<Difference[]> {
    const country = await readCountry(this.db, this.kept)
    const counted = countCountry(country, at)
    const inLossy = new Set(['vn', ...country.units.filter(unit => unit.path[1] === 'c').map(unit => unit.id), ...country.teams.filter(({ team }) => team.path[1] === 'c').map(({ team }) => team.id)])
    const isWhole = (place: string) => this.plan.lost === 0 || !inLossy.has(place)
    if (name === 'book') {
      this.enter(counted)
      simulation.stats.monthsClosed++
      return this.compareWith(counted, place => isWhole(place), where => where.startsWith('closed'))
    }
    if (simulation.underWay > 0)
      throw new Error(`${simulation.underWay} events and hops are still under way when figures are compared`)
    simulation.stats.checks++
    simulation.stats.figures = sizeOf(counted.values())
    const before = await this.compareWith(counted, isWhole)
    if (before.length > 0 || this.plan.lost === 0)
      return before
    simulation.stats.healed += (await this.compareWith(counted, place => !isWhole(place))).length
    await this.heal(at)
    return this.compareWith(counted, () => true)
  }

  /** In between the lossy province is rebuilt; at the end the recount of the whole finds and heals what differs. */
  private async heal(at: number): Promise<void> {
    if (dayOf(at) === this.plan.to) {
      await recountNow({ kind: 'whole', by: 'm0', at }, at, undefined, at)
      return
    }
    await rebuildTree('c', at)
    await hop('vn', true, at)
  }

  private enter(counted: Map<string, Counted>): void {
    for (const [place, figures] of counted) {
      const kept = this.book.get(place) ?? new Map()
      this.book.set(place, kept)
      for (const [where, values] of figures) {
        if (where.startsWith('closed') && !kept.has(where))
          kept.set(where, values)
      }
    }
  }

  private async compareWith(counted: Map<string, Counted>, isMeant: (place: string) => boolean, isPart: (where: string) => boolean = () => true): Promise<Difference[]> {
    const stored = await storedFigures(this.db)
    return [...counted].filter(([place]) => isMeant(place)).flatMap(([place, figures]) => {
      // what was closed stays with a place also when all that was below it went elsewhere
      const should: Counted = new Map([...figures, ...this.book.get(place) ?? []])
      const only = (side: Counted): Counted => new Map([...side].filter(([where]) => isPart(where)))
      return differences(place, only(stored.get(place) ?? new Map()), only(should))
    })
  }
}
