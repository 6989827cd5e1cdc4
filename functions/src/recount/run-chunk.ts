import type { RecountChunk } from '@tung-ngo/domain/recount'
import type { Hop } from '../counting/outcome'
import type { Keep } from './recount-team'
import { docs, getAll, transact } from '../store'
import { parallel } from '../counting/lists'
import { recountTeam } from './recount-team'
import { recountUnit } from './recount-unit'

const AT_ONCE = 8

/**
 * Proves the teams or units of a chunk and heals them. Twice, or after a crash half-way, it ends the same: the
 * evidence stands before the healing, and the chunk is ticked off once.
 * @param settled see `recountTeam`
 */
export async function runChunk(id: string, number: number, now: number, settled?: number): Promise<{ hops: Hop[] }> {
  const chunk = (await docs.recountChunk(id, number).get()).data()
  if (!chunk || chunk.done)
    return { hops: [] }
  const prove = chunk.place === 'team' ? recountTeam : recountUnit
  const hops = await parallel(chunk.ids, AT_ONCE, async (place) => {
    const proof = await prove(place, now, keeper(id, chunk, place, now), settled)
    if (proof.findings.length > 0)
      await docs.drift(id, place).update({ healedAt: now })
    return proof.hops
  })
  await tickOff(id, number, chunk, now)
  return { hops: hops.flat() }
}

/** Findings kept of one place; a ledger that was lost altogether need not name each line. */
const KEPT = 200

/** What a crash left is older evidence, and stays. */
function keeper(id: string, { place: kind }: RecountChunk, place: string, now: number): Keep {
  return async (findings) => {
    const drift = docs.drift(id, place)
    if (!(await drift.get()).exists)
      await drift.create({ v: 1, place: kind, at: now, findings: findings.slice(0, KEPT), healedAt: null })
  }
}

async function tickOff(id: string, number: number, chunk: RecountChunk, now: number): Promise<void> {
  const drifts = (await getAll(chunk.ids.map(place => docs.drift(id, place)))).filter(drift => drift.exists)
  // a crash between healing and noting it: whoever is proven now is healed
  await parallel(drifts.filter(drift => drift.data()!.healedAt === null), AT_ONCE, drift => docs.drift(id, drift.id).update({ healedAt: now }))
  await transact(async (tx) => {
    const [recount, stored] = [(await tx.get(docs.recount(id))).data(), (await tx.get(docs.recountChunk(id, number))).data()]
    if (!recount || !stored || stored.done)
      return
    const done = recount.done + chunk.ids.length
    tx.update(docs.recountChunk(id, number), { done: true })
    tx.update(docs.recount(id), {
      done,
      drifted: recount.drifted + drifts.length,
      healed: recount.healed + drifts.length,
      ...done >= recount.total ? { finishedAt: now } : {},
    })
  })
}
