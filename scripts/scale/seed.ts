import type { TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Bulk } from '../../functions/src/store'
import { rebuildAbove } from '../../functions/src/counting/rebuild-tree'
import { teamFrom, teamTallyDoc } from '../../functions/src/counting/team-ledger'
import { bulkWriter, docs } from '../../functions/src/store'
import { EVENING, MONTH } from './calendar'
import type { Country, CountryTeam } from './country'
import { NATION } from './country'
import { monthOfFacts, rollOf } from './month'
import type { Progress } from './progress'

const AT_ONCE = 500

/**
 * Writes units, teams, rolls and a month of tallies, then adds up the units. A team's tally is what the project's own
 * rebuild makes of the facts of its month; the facts themselves are not kept, and the same month serves several teams.
 * @param visits that each team made in the month
 */
export async function seedCountry({ units, teams }: Country, visits: number, progress: Progress): Promise<void> {
  await writeEach('units', units, (writer, { id, unit }) => [writer.set(docs.unit(id), unit)], progress)
  await writeEach('teams', teams, (writer, { id, team }) => [writer.set(docs.team(id), team)], progress)
  await writeEach('members', teams, (writer, { id, size }) => Object.entries(rollOf(size)).map(([pid, member]) => writer.set(docs.member(id, pid), member)), progress)
  const months = newMonths(visits)
  await writeEach('tallies', teams, (writer, team, index) => [writer.set(docs.teamTally(team.id), months(team, index))], progress)
  await rebuildAbove(NATION, EVENING)
}

async function writeEach<T>(what: string, items: readonly T[], write: (writer: Bulk, item: T, index: number) => Promise<unknown>[], progress: Progress): Promise<void> {
  const writer = bulkWriter()
  for (const [index, item] of items.entries()) {
    for (const written of write(writer, item, index))
      written.catch(() => {})
    if ((index + 1) % AT_ONCE === 0 || index === items.length - 1) {
      await writer.flush()
      progress(what, index + 1, items.length)
    }
  }
  await writer.close()
}

const VARIANTS = 8

/** Tallies of a month, computed once for each size of roll, level and variant. */
function newMonths(visits: number): (team: CountryTeam, index: number) => TeamTallyDoc {
  const known = new Map<string, TeamTallyDoc>()
  return ({ team, size }, index) => {
    const key = `${size} ${team.level} ${index % VARIANTS}`
    const members = rollOf(size)
    const facts = () => monthOfFacts(key, Object.keys(members), `${MONTH}-01`, visits)
    const doc = known.get(key) ?? teamTallyDoc(teamFrom({ team, members, facts: facts(), records: [] }, EVENING), EVENING)
    known.set(key, doc)
    return { ...doc, parent: team.commune, name: team.name, ledger: { ...doc.ledger, team: { ...doc.ledger.team!, name: team.name } } }
  }
}
