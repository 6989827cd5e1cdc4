import type { Row } from './row'
import type { Site } from '../world/tree'
import { paths } from '@tung-ngo/domain/paths'
import { logDoc, newId } from '../world/documents'
import { pathOf, placeOf } from '../world/tree'
import { actionsOn, rowsFor } from './row'

const AREAS = ['province', 'district', 'commune'] as const
const areaOf = (site: Site, field: typeof AREAS[number]) => placeOf(site)[field] ?? 'nowhere'

function listBy(field: typeof AREAS[number] | 'team', place: Row['place']): Row {
  return {
    collection: 'log',
    operation: 'list',
    variant: `by ${field}`,
    place,
    actions: actionsOn('log', 'list'),
    request: (_, site) => ({ path: 'log', where: [[field, 'EQUAL', field === 'team' ? site.team : areaOf(site, field)]] }),
  }
}

/** The log, one by one, all at once, and what it tells of an area or a team. */
export const LOG_ROWS: Row[] = [
  ...rowsFor('log', {
    place: site => ({ team: site.team, commune: site.commune, path: pathOf(site.commune) }),
    path: site => paths.logEntry(`e-${site.team}`),
    make: (_, site) => ({ path: paths.logEntry(newId('e')), data: logDoc(site) }),
    change: { any: () => ({ reason: 'Một lý do khác' }) },
  }).map(row => row.operation === 'list' ? { ...row, place: () => ({ unit: 'vn', path: ['vn'] }) } : row),
  ...AREAS.map(field => listBy(field, site => ({ unit: areaOf(site, field), path: ['vn', areaOf(site, field)] }))),
  listBy('team', site => ({ team: site.team, commune: 'nowhere', path: ['vn'] })),
]
