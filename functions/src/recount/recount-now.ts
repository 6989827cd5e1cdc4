import type { RecountDoc } from '@tung-ngo/domain/recount'
import type { Hop } from '../counting/outcome'
import type { Plan } from './plan-recount'
import { groupBy } from '../counting/lists'
import { hop } from '../counting/hop'
import { docs } from '../store'
import { chunksToDo, planRecount } from './plan-recount'
import { runChunk } from './run-chunk'

/**
 * Runs a recount, or what is left of it, in this process, with the hops that follow from it.
 * @param settled see `recountTeam`
 */
export async function recountNow(plan: Plan, now: number, progress: (recount: RecountDoc) => void = () => {}, settled?: number): Promise<RecountDoc & { id: string }> {
  const id = await planRecount(plan, now)
  for (const number of await chunksToDo(id)) {
    await climb((await runChunk(id, number, now, settled)).hops, now)
    progress((await docs.recount(id).get()).data()!)
  }
  return { id, ...(await docs.recount(id).get()).data()! }
}

/** Hops of one tier after those below it, each unit once. */
async function climb(hops: Hop[], now: number): Promise<void> {
  if (hops.length === 0)
    return
  const next: Hop[] = []
  for (const [unit, same] of groupBy(hops, ({ unit }) => unit))
    next.push(...(await hop(unit, same.some(({ full }) => full), now)).hops)
  await climb(next, now)
}
