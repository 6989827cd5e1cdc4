import type { TeamHead } from './types'

/** `serverTimestamp()` is taken when a request begins, so a commit can appear this much (ms) after its time. */
export const LATE_MS = 2 * 60_000

export type Head = Pick<TeamHead, 'seq' | 'cursor' | 'rollAt' | 'updatedAt'>

/** What to fetch after a look at the head: all of it, what changed after an instant (server time, ms), or nothing. */
export interface PullPlan { households: number | 'all' | 'none', members: number | 'all' | 'none' }

/**
 * `known`: the head as it was at the last pull; its `updatedAt` is the server's time then or a little before. Any
 * change of the head is a reason to look, for a fact that was counted late does not raise the cursor.
 */
export function planPull(known: Head | undefined, now: Head | undefined): PullPlan {
  if (!known || !now)
    return { households: 'all', members: 'all' }
  if (known.seq === now.seq)
    return { households: 'none', members: 'none' }
  return {
    households: Math.min(known.cursor, known.updatedAt - LATE_MS),
    members: now.rollAt === known.rollAt ? 'none' : Math.min(known.rollAt, known.updatedAt - LATE_MS),
  }
}
