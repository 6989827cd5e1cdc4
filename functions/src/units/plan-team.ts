import type { PlanTeamInput } from '@tung-ngo/domain/village-act'
import type { Caller } from '../seats/caller'
import { unitTitle } from '@tung-ngo/domain/unit'
import { writeLog } from '../log/write-log'
import { Refusal } from '../signin/refusal'
import { docs, SERVER_TIME, transact } from '../store'
import { ownCommune } from './save-village'

/** Says by when a village without a team is to have one, and who sees to it; without a day that is taken back. */
export async function planTeam(caller: Caller | null, { commune, village, dueOn, owner }: PlanTeamInput, now: number): Promise<{ village: string }> {
  const { pid } = await ownCommune(caller, commune, now)
  const title = await transact(async (tx) => {
    const stood = (await tx.get(docs.unit(village))).data()
    if (stood?.level !== 'village' || stood.parent !== commune || stood.validTo !== null)
      throw new Refusal('not-found', 'no-village')
    const { teamDueOn, teamOwner, ...unit } = stood
    tx.set(docs.unit(village), { ...unit, ...dueOn === null ? {} : { teamDueOn: dueOn, teamOwner: owner }, updatedAt: SERVER_TIME })
    return unitTitle(unit)
  })
  await writeLog(`planned-${village}-${now}`, { what: 'village.planned', place: { unit: commune }, by: pid, about: null, before: title.slice(0, 60), after: dueOn, reason: owner || null }, now)
  return { village }
}
