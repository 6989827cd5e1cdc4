import type { Household } from '@tung-ngo/domain/household'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import type { Month } from '@tung-ngo/domain/period'
import type { TeamClosedDoc, TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { Reader } from '../store'
import type { RecordSource } from '@tung-ngo/domain/registers/record-ledger'
import { readRecords } from '../counting/team-records'
import { docs, queries } from '../store'
import { parseFacts } from '../counting/parse-fact'

/** All that is stored of a team, read in this order: whatever a tally counted is among the facts read after it. */
export interface TeamReading {
  stored: TeamTallyDoc | undefined
  team: Team | undefined
  members: Record<string, Member>
  facts: StoredFact[]
  records: RecordSource[]
  closed: Map<Month, TeamClosedDoc>
}

export async function readTeam(read: Reader, team: string): Promise<TeamReading> {
  const stored = (await read.document(docs.teamTally(team))).data()
  const document = (await read.document(docs.team(team))).data()
  const members = (await read.query(queries.members(team))).docs
  const facts = parseFacts((await read.query(queries.facts(team))).docs)
  const records = await readRecords(read, team)
  const closed = (await read.query(queries.closedOfTeam(team))).docs
  return {
    stored,
    team: document,
    members: Object.fromEntries(members.map(member => [member.id, member.data()])),
    facts,
    records,
    closed: new Map(closed.map(month => [month.id, month.data()])),
  }
}

export async function readHouseholds(team: string): Promise<Map<string, Household>> {
  return new Map((await queries.households(team).get()).docs.map(household => [household.id, household.data()]))
}
