import { docs, transact } from '../store'

/** Puts the official's name on his access, as his own row says it: the leader sees who opened the households. */
export async function nameAccess(team: string, uid: string): Promise<void> {
  await transact(async (tx) => {
    const access = (await tx.get(docs.access(team, uid))).data()
    if (!access || access.name !== undefined)
      return
    const officer = (await tx.get(docs.officer(access.commune, access.pid))).data()
    tx.update(docs.access(team, uid), { name: officer?.name ?? '' })
  })
}
