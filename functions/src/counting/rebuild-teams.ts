import type { ClosedMonth } from '@tung-ngo/domain/closing'
import type { Fact } from '@tung-ngo/domain/fact'
import type { Member } from '@tung-ngo/domain/member'
import type { TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Bulk, Snapshot } from '../store'
import type { TeamDocs } from './team-ledger'
import { bulkWriter, docs, getAll, isOvertaken, ownerOf, queries, replace, SERVER_TIME } from '../store'
import { chunks, groupBy, parallel } from './lists'
import { parseFacts } from './parse-fact'
import { recordsBelow } from './team-records'
import { rebuildTeam } from './rebuild-team'
import { teamFrom, teamTallyDoc } from './team-ledger'

/** A rebuilt team, as far as its commune adds it up. */
export interface RebuiltTeam { id: string, doc: TeamTallyDoc, closed: ClosedMonth[] }

type Teams = Map<string, Team>

/**
 * Rebuilds many teams from their sources with a few long queries; a team that somebody counts meanwhile is
 * rebuilt once more by itself.
 * @param whole the teams are all there are, so that one query may span many of them
 * @param progress is told how many teams are done
 */
export async function rebuildTeams(teams: Teams, whole: boolean, now: number, progress: (done: number) => void): Promise<RebuiltTeam[]> {
  const writer = bulkWriter()
  let done = 0
  const ids = [...teams.keys()].toSorted((a, b) => a < b ? -1 : 1)
  const pieces = await parallel(chunks(ids, whole ? 100 : 1), whole ? 4 : 24, async (piece) => {
    const rebuilt = await rebuildPiece(piece, teams, writer, now)
    progress(done += piece.length)
    return rebuilt
  })
  await writer.close()
  return pieces.flat()
}

async function rebuildPiece(ids: string[], teams: Teams, writer: Bulk, now: number): Promise<RebuiltTeam[]> {
  // tallies first: whatever was counted before this reading is in the sources read after it
  const tallies = await getAll(ids.map(docs.teamTally))
  const [members, facts] = await Promise.all([
    queries.belowTeams<Member>('members', ids[0]!, ids.at(-1)!).get(),
    queries.belowTeams<Fact>('facts', ids[0]!, ids.at(-1)!).get(),
  ])
  const sources = new Map<string, TeamDocs>(ids.map(id => [id, { team: teams.get(id)!, members: {}, facts: [], records: [] }]))
  for (const member of members.docs) {
    const owner = sources.get(ownerOf(member))
    if (owner)
      owner.members[member.id] = member.data()
  }
  for (const [id, documents] of groupBy(facts.docs, ownerOf)) {
    const owner = sources.get(id)
    if (owner)
      owner.facts = parseFacts(documents)
  }
  for (const { team, record } of await recordsBelow(ids[0]!, ids.at(-1)!))
    sources.get(team)?.records.push(record)
  const writes = ids.map((id, index) => rebuildOne(id, sources.get(id)!, tallies[index]!, writer, now))
  await writer.flush()
  return Promise.all(writes)
}

async function rebuildOne(id: string, sources: TeamDocs, read: Snapshot<TeamTallyDoc>, writer: Bulk, now: number): Promise<RebuiltTeam> {
  const open = teamFrom(sources, now, read.data()?.seq)
  const doc = teamTallyDoc(open, now)
  const months = open.closed.map(month => writer.set(docs.teamClosed(id, month.month), { v: 1, ...month, closedAt: SERVER_TIME }))
  try {
    const [asOf] = await Promise.all([replace(writer, docs.teamTally(id), doc, read), ...months])
    return { id, doc: { ...doc, asOf }, closed: open.closed }
  }
  catch (error) {
    if (!isOvertaken(error))
      throw error
    await rebuildTeam(id, now)
    return { id, doc: (await docs.teamTally(id).get()).data()!, closed: open.closed }
  }
}
