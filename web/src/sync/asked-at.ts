import { database, startingWith } from './database'

/** What is only shown beside other things is asked of the server once in so long (ms). */
const FRESH_MS = 3_600_000

const keyOf = (team: string, what: string) => `asked ${team} ${what}`
export const askedOfTeam = (team: string): IDBKeyRange => startingWith(`asked ${team} `)
export const ALL_ASKED = startingWith('asked ')

/**
 * Whether something of a team was last asked for longer ago than an hour (or `fresh`, ms), whichever opening of the app
 * that was, or under another `mark`: what the phone knew of it then.
 */
export async function isOld(team: string, what: string, mark = '', fresh = FRESH_MS): Promise<boolean> {
  const asked = await (await database()).get('meta', keyOf(team, what)) as { at: number, mark: string } | undefined
  return asked === undefined || asked.mark !== mark || Math.abs(Date.now() - asked.at) > fresh
}

export async function noteAsked(team: string, what: string, mark = ''): Promise<void> {
  await (await database()).put('meta', { at: Date.now(), mark }, keyOf(team, what))
}
