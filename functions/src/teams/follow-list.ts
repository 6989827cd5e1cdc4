import type { TeamList } from '@tung-ngo/domain/team-list'
import type { Snapshot } from '../store'
import type { TeamListDoc } from '../stored'
import { gunzipSync, gzipSync } from 'node:zlib'
import { listedTeam, listedVillage } from '@tung-ngo/domain/team-list'
import { unitTitle } from '@tung-ngo/domain/unit'
import { docs, queries, toMillis } from '../store'

/** Margin for commits that became visible after later ones (ms). */
const LATE_COMMIT = 120_000
/** A list is read anew after this long (ms): names of communes have no instant of their own. */
const WHOLE_AFTER = 7 * 86_400_000

/**
 * Teams and villages below a unit, those that ended too. One packed document holds them; only what changed since is read,
 * and all of it again when the number of documents says that something was missed, or after a week.
 */
export async function followList(unit: string, now: number): Promise<TeamList> {
  const stored = await docs.teamList(unit).get()
  const known = stored.data()
  const followed = known && now - known.builtAt < WHOLE_AFTER ? await follow(unit, stored, known) : undefined
  return followed ?? build(unit, now)
}

/** Undefined where the list must be read anew. */
async function follow(unit: string, stored: Snapshot<TeamListDoc>, known: TeamListDoc): Promise<TeamList | undefined> {
  const since = known.readFrom - LATE_COMMIT
  const instant = new Date(Math.floor(since))
  // A count costs one read in a thousand.
  const [teams, villages, ...counts] = await Promise.all([
    queries.teamsBelow(unit).where('updatedAt', '>=', instant).get(),
    queries.villagesBelow(unit).where('updatedAt', '>=', instant).get(),
    queries.teamsBelow(unit).count().get(),
    queries.villagesBelow(unit).count().get(),
  ])
  const before = JSON.parse(gunzipSync(known.packed).toString()) as TeamList
  const list: TeamList = {
    places: before.places,
    teams: merged(before.teams, teams.docs.map(team => listedTeam(team.id, team.data()))),
    villages: merged(before.villages, villages.docs.map(village => listedVillage(village.id, village.data()))),
  }
  if (list.teams.length !== counts[0].data().count || list.villages.length !== counts[1].data().count || [...list.teams, ...list.villages].some(({ commune }) => !list.places[commune]))
    return undefined
  // What was read once is not read again, changed or not.
  if (teams.size + villages.size > 0)
    await stored.ref.set({ packed: gzipSync(JSON.stringify(list)), builtAt: known.builtAt, readFrom: Math.min(toMillis(teams.readTime), toMillis(villages.readTime)) })
  return list
}

async function build(unit: string, now: number): Promise<TeamList> {
  const [teams, villages, units] = await Promise.all([queries.teamsBelow(unit).get(), queries.villagesBelow(unit).get(), queries.unitsBelow(unit).get()])
  const levels = new Map(units.docs.map(place => [place.id, place.data().level]))
  const placed = units.docs.filter(place => ['district', 'commune'].includes(place.data().level)).map((place) => {
    const { path } = place.data()
    return [place.id, { title: unitTitle(place.data()), district: path.find(id => id !== place.id && levels.get(id) === 'district') ?? null }] as const
  })
  const list: TeamList = {
    places: Object.fromEntries(placed),
    teams: teams.docs.map(team => listedTeam(team.id, team.data())),
    villages: villages.docs.map(village => listedVillage(village.id, village.data())),
  }
  await docs.teamList(unit).set({ packed: gzipSync(JSON.stringify(list)), builtAt: now, readFrom: Math.min(toMillis(teams.readTime), toMillis(villages.readTime)) })
  return list
}

/** The newer row stands in the place of the one before. */
function merged<Row extends { id: string }>(before: Row[], changed: Row[]): Row[] {
  const rows = new Map([...before, ...changed].map(row => [row.id, row]))
  return [...rows.values()]
}
