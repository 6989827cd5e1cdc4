import type { Plan } from './plan-recount'
import { clockOf, dayOf } from '@tung-ngo/domain/day'
import { id } from '@tung-ngo/domain/shape'
import * as z from 'zod/mini'
import { queries } from '../store'
import { enqueue } from '../queue'
import { chunksToDo, planRecount } from './plan-recount'

export const recountTask = z.strictObject({ id, chunk: z.number(), runAt: z.number(), trace: id })

/** Begins a recount, or goes on with it; its chunks run by the queue, several at once. */
export async function startRecount(plan: Plan, now: number): Promise<{ recount: string, chunks: number }> {
  const recount = await planRecount(plan, now)
  return { recount, chunks: await enqueueChunks(recount, now) }
}

/** Goes on with what was left unfinished: its tasks were given up, and their names are used. */
export async function resumeRecounts(now: number): Promise<{ recount: string, chunks: number, kind: Plan['kind'] }[]> {
  const unfinished = (await queries.unfinishedRecounts().get()).docs
  return Promise.all(unfinished.map(async recount => ({ recount: recount.id, kind: recount.data().kind, chunks: await enqueueChunks(recount.id, now) })))
}

async function enqueueChunks(recount: string, now: number): Promise<number> {
  const chunks = await chunksToDo(recount)
  for (const chunk of chunks)
    await enqueue('recount', `${recount} ${chunk} ${dayOf(now)} ${clockOf(now)}`, { id: recount, chunk, runAt: now, trace: recount })
  return chunks.length
}
