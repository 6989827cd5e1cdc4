import type { Team } from '@tung-ngo/domain/team'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { listDocuments, readDocument } from '../../sync/documents'

/** What a merger of a team is about: the teams that could take over, and the households that would go there. */
export interface Heirs { teams: { value: string, text: string }[], households: number }

export async function readHeirs(team: string, commune: string): Promise<Heirs> {
  const [teams, tally] = await Promise.all([
    listDocuments<Team>('teams', { equal: { commune } }),
    readDocument<UnitTallyDoc>(paths.unitTally(commune)),
  ])
  const standing = teams.filter(({ id, dissolvedOn }) => id !== team && dissolvedOn === null).sort((a, b) => compareText(a.name, b.name))
  const line = tally?.rows[team]
  return { teams: standing.map(({ id, name }) => ({ value: id, text: name })), households: line === undefined ? 0 : readRow(line).tally.stock.households ?? 0 }
}
