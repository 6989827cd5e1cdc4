import type { Author, Recording } from './command'
import { recordActivity, withdrawFact } from './command'
import type { Activity, Fact } from './fact'
import { isActivity } from './fact'
import type { Month } from './period'
import { monthOf } from './period'

type Recorded = Omit<Fact, 'at'>

/** An act as it stands in the book of a team, or waits to. */
export interface ActOfTeam { team: string, id: string, fact: Recorded }

/**
 * Whether a person may still move his act to another of his teams: he recorded and sent it himself, its month is open
 * (`closed` is the last that is not), and it belongs to no household, for a house stays in the book of its own team.
 */
export function mayMove(fact: Recorded, pid: string, closed: Month): boolean {
  return isActivity(fact as Fact) && !fact.household && fact.by === pid && !fact.sentBy && monthOf(fact.on) > closed
}

/** The same activity in the book of another team; who, when and for whom stay. `photos`: those that come along. */
export function recordElsewhere({ fact }: ActOfTeam, to: { team: string, factId: string, village: string, photos: readonly string[] }): Recording {
  const { v: _v, by, on, enteredFor, recordedOffline = false, recordedAt, photos: _photos, ...fields } = fact as Activity
  const author: Author = {
    team: to.team, pid: by, factId: to.factId, on, recordedOffline,
    ...(recordedAt === undefined ? {} : { recordedAt }), ...(enteredFor ? { enteredFor } : {}),
  }
  return recordActivity(author, { ...fields, village: to.village, ...(to.photos.length > 0 ? { photos: [...to.photos] } : {}) })
}

/** An act that the server has: recorded in one team and withdrawn in the other, in one batch that comes whole or not at all. */
export function moveReceived(act: ActOfTeam, to: Parameters<typeof recordElsewhere>[1], withdrawalId: string): Recording {
  const { fact, writes } = recordElsewhere(act, to)
  const by: Author = { team: act.team, pid: act.fact.by, factId: withdrawalId, on: act.fact.on, recordedOffline: false }
  return { fact, writes: [...writes, ...withdrawFact(by, act.id, act.fact, undefined, null).writes] }
}
