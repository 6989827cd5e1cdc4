import type { TeamDecision } from '@tung-ngo/domain/team-act'
import type { Caller } from '../seats/caller'
import { decisions } from '@tung-ngo/domain/registers/decisions'
import { teamFor } from '../seats/entitled'
import { docs, getAll, queries } from '../store'

/**
 * The decisions on a team, the newest first: those that the log names, and of the day of its founding those that found
 * teams in its commune and name either it or, as a list from Excel does, none.
 */
export async function teamDecisions(caller: Caller | null, team: string, now: number): Promise<{ decisions: TeamDecision[] }> {
  const { stood } = await teamFor(caller, team, 'team.read', now)
  const [told, founding] = await Promise.all([queries.decidedOn(team).get(), queries.recordsOf('units', stood.commune, decisions.id).where('on', '==', stood.foundedOn).get()])
  const named = told.docs.flatMap(entry => entry.data().record ?? [])
  const founded = founding.docs.filter((found) => {
    const { kind, teams } = found.data()
    return kind === 'establish' && (teams === null || String(teams).split('\n').includes(stood.name))
  })
  const ids = [...new Set([...named, ...founded.map(({ id }) => id)])]
  const found = await getAll(ids.map(id => docs.recordOf('units', stood.commune, decisions.id, id)))
  return { decisions: found.flatMap((document) => {
    const record = document.data()
    return record ? [{ id: document.id, number: String(record.number), on: String(record.on), title: String(record.title), state: record.state, file: record.file === null ? null : String(record.file) }] : []
  }).toSorted((a, b) => b.on.localeCompare(a.on)) }
}
