import type { MergeVillagesInput } from '@tung-ngo/domain/village-act'
import type { Caller } from '../seats/caller'
import { unitTitle } from '@tung-ngo/domain/unit'
import { writeLog } from '../log/write-log'
import { Refusal } from '../signin/refusal'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { ownCommune } from './save-village'

/**
 * Makes villages one with another of their commune: they end on that day and name their successor, their teams move.
 * Households keep the village they were registered in; its successor says where it is now.
 */
export async function mergeVillages(caller: Caller | null, { commune, from, into, on, reason }: MergeVillagesInput, now: number): Promise<{ teams: number }> {
  const { pid } = await ownCommune(caller, commune, now)
  const teams = (await queries.teamsOf(commune).get()).docs.filter(found => from.includes(found.data().unit))
  const names = await transact(async (tx) => {
    const [kept, ...ended] = await Promise.all([into, ...from].map(async village => ({ id: village, unit: (await tx.get(docs.unit(village))).data() })))
    if (from.includes(into) || [kept!, ...ended].some(({ unit }) => unit?.parent !== commune || unit.validTo !== null))
      throw new Refusal('failed-precondition', 'no-village')
    for (const { id, unit } of ended)
      tx.update(docs.unit(id), { validTo: on < unit!.validFrom ? unit!.validFrom : on, successors: [into], updatedAt: SERVER_TIME })
    tx.update(docs.unit(into), { predecessors: [...new Set([...kept!.unit!.predecessors, ...from])], updatedAt: SERVER_TIME })
    for (const team of teams)
      tx.update(docs.team(team.id), { unit: into, path: kept!.unit!.path, updatedAt: SERVER_TIME })
    return { before: ended.map(({ unit }) => unitTitle(unit!)).join(', '), after: unitTitle(kept!.unit!) }
  })
  await writeLog(`merge-${into}-${now}`, { what: 'village.merged', place: { unit: commune }, by: pid, about: null, before: names.before.slice(0, 60), after: names.after.slice(0, 60), reason }, now)
  return { teams: teams.length }
}
