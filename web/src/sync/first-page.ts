import type { FirstPage } from './types'
import { readSnapshot } from '../session/snapshot'
import { database } from './database'
import { plain } from './plain'

export type { FirstPage } from './types'

const uid = () => readSnapshot().account?.uid ?? ''

/** What the person who is signed in last saw at the top of a team's list. */
export async function getFirstPage(team: string): Promise<FirstPage | undefined> {
  const page = await (await database()).get('firstPages', team)
  return page?.uid === uid() ? page : undefined
}

/** Keeps it for the next opening. A full phone keeps none. */
export async function keepFirstPage(page: Omit<FirstPage, 'uid'>): Promise<void> {
  const db = await database()
  await db.put('firstPages', plain({ ...page, uid: uid() })).catch(() => {})
}
