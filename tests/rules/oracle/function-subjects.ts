import type { Site } from '../world/tree'
import type { Subject } from './subjects'
import { logEntry } from '@tung-ngo/domain/log-entry'
import { paths } from '@tung-ngo/domain/paths'
import { unit } from '@tung-ngo/domain/unit'
import { logDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { pathOf, unitDoc } from '../world/tree'

/** What clients read at most: whatever they write there is refused, in any shape. */
function written(collection: string, path: Subject['path'], standing: Subject['standing'], schema: Subject['schema'] = unit): Subject {
  return { collection, path, standing, schema, make: (_, site) => Object.values(standing(site))[0]! }
}

const at = (id: string, data: (site: Site) => object): Subject['standing'] => site => ({ [id]: { v: 1, ...data(site) } })
const nothing = () => ({})

/** Collections that the functions alone write. */
export const FUNCTION_SUBJECTS: Subject[] = [
  written('units', (site, id) => paths.unit(id === 'here' ? site.unit : id), site => ({ here: { ...unitDoc(site.unit) } }), unit),
  written('units/tallies', (site, id) => paths.unitTally(site.unit, id), at('now', site => ({ path: pathOf(site.unit) }))),
  written('units/health', (site, id) => paths.health(site.unit, id), at('now', nothing)),
  written('teams/tallies', (site, id) => paths.teamTally(site.team, id), at('now', nothing)),
  written('log', (site, id) => paths.logEntry(id === 'here' ? `e-${site.team}` : id), site => ({ here: logDoc(site) }), logEntry),
  written('recounts', (_, id) => paths.recount(id), at(STANDING.recount, nothing)),
  written('recounts/drifts', (_, id) => paths.drift(STANDING.recount, id), at(STANDING.recount, nothing)),
  written('signInCodes', (_, id) => `signInCodes/${id}`, at(STANDING.code, nothing)),
]
