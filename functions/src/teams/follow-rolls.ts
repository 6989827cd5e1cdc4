import type { ListedMember } from '@tung-ngo/domain/member-list'
import type { ListedTeam } from '@tung-ngo/domain/team-list'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dayOf } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { listedMember, ROLL_EVENTS } from '@tung-ngo/domain/member-list'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { parallel } from '../counting/lists'
import { docs, queries, toMillis } from '../store'

/** The log tells of a change of a roll only once its trigger has run: margin (ms), and how many of its lines are read at most. */
const LATE_ENTRY = 600_000
const ENTRIES = 300
const WHOLE_AFTER = 7 * 86_400_000

type Rolls = Record<string, ListedMember[]>

/**
 * The rolls of a commune's teams by team, those who left among them. One packed document holds them; read anew are the
 * rolls that the log names since, those whose number is not the one that was counted, and after a week all of them.
 */
export async function followRolls(commune: string, teams: readonly ListedTeam[], now: number): Promise<Rolls> {
  // Ids hold no dot.
  const stored = await docs.teamList(`${commune}.members`).get()
  const known = stored.data()
  const isFresh = known !== undefined && now - known.builtAt < WHOLE_AFTER
  const [entries, tally] = await Promise.all([
    queries.logOf(commune, ROLL_EVENTS, (isFresh ? known.readFrom : now) - LATE_ENTRY, ENTRIES).get(),
    docs.unitTally(commune).get(),
  ])
  const before: Rolls = isFresh && entries.size < ENTRIES ? JSON.parse(gunzipSync(known.packed).toString()) as Rolls : {}
  const told = new Set(entries.docs.map(entry => entry.data().team))
  const rows = tally.data()?.rows ?? {}
  const isStale = ({ id, level }: ListedTeam) => {
    const roll = before[id]
    const counted = rows[id] === undefined ? undefined : readRow(rows[id]).tally.stock[`members.${level}`] ?? 0
    return !roll || told.has(id) || (counted !== undefined && counted !== roll.filter(member => isMemberOn(member, dayOf(now))).length)
  }
  const read = await parallel(teams.filter(isStale), 8, async ({ id }) => [id, (await queries.members(id).get()).docs.map(member => listedMember(id, member.data()))] as const)
  const rolls: Rolls = { ...Object.fromEntries(teams.flatMap(({ id }) => before[id] ? [[id, before[id]]] : [])), ...Object.fromEntries(read) }
  if (read.length > 0)
    await stored.ref.set({ packed: gzipSync(JSON.stringify(rolls)), builtAt: isFresh ? known.builtAt : now, readFrom: toMillis(entries.readTime) })
  return rolls
}
