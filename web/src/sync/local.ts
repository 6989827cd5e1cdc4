import type { LocalHousehold, LocalMember, OutboxEntry, TeamHead } from './types'
import { readSnapshot } from '../session/snapshot'
import { database, ofTeam } from './database'
import { overlay } from './overlay'
import { plain } from './plain'

export type { LocalHousehold, LocalMember, TeamHead } from './types'

/** So many households are taken at a time: thousands at once would hold the screen up. */
export const PIECE = 1000

/** A team's households as this phone knows them, what is still on its way included. */
export async function listHouseholds(team: string): Promise<LocalHousehold[]> {
  const transaction = (await database()).transaction(['households', 'outbox'])
  const [stored, ...unsent] = await Promise.all([
    inPieces(after => transaction.objectStore('households').getAll(after === undefined ? ofTeam(team) : IDBKeyRange.bound([team, after], [team, []], true), PIECE)),
    transaction.objectStore('outbox').index('state').getAll('waiting'),
    transaction.objectStore('outbox').index('state').getAll('sending'),
  ])
  return overlay(stored, ownOnTheWay(unsent.flat(), team))
}

async function inPieces<T extends { id: string }>(read: (after?: string) => Promise<T[]>): Promise<T[]> {
  let piece = await read()
  const all = piece
  while (piece.length === PIECE) {
    piece = await read(piece.at(-1)!.id)
    all.push(...piece)
  }
  return all
}

export async function getHousehold(team: string, id: string): Promise<LocalHousehold | undefined> {
  const transaction = (await database()).transaction(['households', 'outbox'])
  const [stored, ...unsent] = await Promise.all([
    transaction.objectStore('households').get([team, id]),
    transaction.objectStore('outbox').index('state').getAll('waiting'),
    transaction.objectStore('outbox').index('state').getAll('sending'),
  ])
  return overlay(stored ? [stored] : [], ownOnTheWay(unsent.flat(), team)).find(household => household.id === id)
}

/** Acts of the person who is signed in: on a shared phone nobody sees what another has not yet sent. */
function ownOnTheWay(entries: OutboxEntry[], team: string): OutboxEntry[] {
  const uid = readSnapshot().account?.uid
  return entries.filter(entry => entry.uid === uid && entry.team === team).sort((a, b) => a.order - b.order)
}

export async function listMembers(team: string): Promise<LocalMember[]> {
  return (await database()).getAll('members', ofTeam(team))
}

/** The team's figures as counted at `asOf`; undefined until they were first pulled. */
export async function getHead(team: string): Promise<TeamHead | undefined> {
  return (await database()).get('heads', team)
}

/** A form as it was left: kept at every key, dropped when it is saved. Wiped at sign-out. A full phone keeps none. */
export async function saveDraft(key: string, form: unknown): Promise<void> {
  const db = await database()
  await db.put('drafts', plain(form), own(key)).catch(() => {})
}

export async function loadDraft<T>(key: string): Promise<T | undefined> {
  return await (await database()).get('drafts', own(key)) as T | undefined
}

export async function dropDraft(key: string): Promise<void> {
  await (await database()).delete('drafts', own(key))
}

/** On a shared phone each finds his own. */
const own = (key: string) => `${readSnapshot().account?.uid} ${key}`
