import type { RecountChunk, RecountDoc } from '@tung-ngo/domain/recount'
import { clockOf, dayOf } from '@tung-ngo/domain/day'
import { sampleOf } from '@tung-ngo/domain/recount'
import { bulkWriter, docs, queries } from '../store'
import { chunks } from '../counting/lists'

/** Teams or units proven in one go. */
const CHUNK = 40

/** What a recount is: `at` is the time (ms) it was scheduled for, so that a second run finds the first. */
export interface Plan extends Pick<RecountDoc, 'kind' | 'by'> { at: number }

/**
 * Writes down a recount in chunks, teams before units, units from the bottom up. One that stands already is left.
 * @returns its id
 */
export async function planRecount({ kind, by, at }: Plan, now: number): Promise<string> {
  const id = `${kind}-${dayOf(at)}-${clockOf(at).replace(':', '')}`
  if ((await docs.recount(id).get()).exists)
    return id
  const [teams, units] = await Promise.all([queries.allTeams().get(), queries.allUnits().get()])
  const chosen = (ids: string[]) => kind === 'whole' ? ids : sampleOf(ids, dayOf(at))
  const teamIds = chosen(teams.docs.map(team => team.id).toSorted())
  const unitIds = chosen(units.docs.toSorted((a, b) => b.data().path.length - a.data().path.length || (a.id < b.id ? -1 : 1)).map(unit => unit.id))
  const all = [...chunksOf('team', teamIds), ...chunksOf('unit', unitIds)]
  const writer = bulkWriter()
  for (const [number, chunk] of all.entries())
    void writer.set(docs.recountChunk(id, number), chunk)
  await writer.close()
  const total = teamIds.length + unitIds.length
  await docs.recount(id).set({ v: 1, kind, by, startedAt: now, finishedAt: total > 0 ? null : now, done: 0, total, drifted: 0, healed: 0, chunks: all.length })
  return id
}

function chunksOf(place: RecountChunk['place'], ids: string[]): RecountChunk[] {
  return chunks(ids, CHUNK).map(ids => ({ v: 1, place, ids, done: false }))
}

/** Numbers of the chunks that are still to be done, in their order. */
export async function chunksToDo(id: string): Promise<number[]> {
  return (await queries.chunksToDo(id).get()).docs.map(chunk => Number(chunk.id)).toSorted((a, b) => a - b)
}
