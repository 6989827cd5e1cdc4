import type { Rules } from '../support/rules'
import type { Exhibit } from './corpus'
import type { Mutant } from './make-mutants'
import { ask } from '../support/ask'
import { loadRules } from '../support/load-rules'
import { inParallel } from '../support/in-parallel'
import { startRules } from '../support/rules'
import { askAt } from '../support/stopped-clock'
import { seedWorld } from '../world/seed'
import { isRight } from './corpus'
import { Order } from './order'

/** What became of a mutant: which question told it from the right rules, if one did. `stillborn`: it is no rules file. */
export interface Fate { mutant: Mutant, killedBy?: string, stillborn?: boolean }

/** Asks each mutant the questions that can feel it, until one is answered otherwise. `onFate` hears of each in turn. */
export async function replay(mutants: Mutant[], exhibits: Exhibit[], atOnce: number, onFate: (fate: Fate) => void = () => {}): Promise<Fate[]> {
  const worlds = await Promise.all(Array.from({ length: atOnce }, (_, number) => openWorld(`mutant-${number}`)))
  const order = new Order(exhibits)
  const fates: Fate[] = []
  const free = [...worlds]
  await inParallel(mutants, atOnce, async (mutant) => {
    const world = free.pop()!
    const fate = await tryMutant(world.projectId, mutant, order)
    free.push(world)
    fates.push(fate)
    onFate(fate)
  })
  await Promise.all(worlds.map(world => world.stop()))
  return fates
}

async function openWorld(name: string): Promise<Rules> {
  const rules = await startRules(name)
  await seedWorld(rules)
  return rules
}

async function tryMutant(projectId: string, mutant: Mutant, order: Order): Promise<Fate> {
  if (!await loadRules(projectId, mutant.rules).then(() => true, () => false))
    return { mutant, stillborn: true }
  for (const exhibit of order.for(mutant)) {
    const verdict = exhibit.clock === undefined ? await ask(projectId, exhibit.request) : await askAt(projectId, mutant.rules, exhibit.clock, exhibit.request)
    if (!isRight(exhibit, verdict)) {
      order.learn(mutant, exhibit)
      return { mutant, killedBy: `${exhibit.label}: ${verdict.kind} instead of ${exhibit.expected}` }
    }
  }
  return { mutant }
}
