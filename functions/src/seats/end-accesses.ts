import type { Claims } from '@tung-ngo/domain/seat'
import { actsForUnit } from '@tung-ngo/domain/access'
import { queries, SERVER_TIME, transact } from '../store'

/** Ends the accesses of a person that his seats no longer allow: an official who moves stops reading at once. */
export async function endAccesses({ pid, units }: Claims, now: number): Promise<number> {
  const { docs: open } = await queries.openAccesses(pid, now).get()
  const lost = open.filter(access => !actsForUnit(units[access.data().commune]))
  for (const { ref } of lost) {
    await transact(async (tx) => {
      const access = (await tx.get(ref)).data()
      if (access && access.until > now && !actsForUnit(units[access.commune]))
        tx.update(ref, { until: SERVER_TIME })
    })
  }
  return lost.length
}
