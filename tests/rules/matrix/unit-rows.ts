import type { Row } from './row'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { pidOf } from '../world/actors'
import { baseDoc, newId, officerDoc, refusalDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { unitDoc } from '../world/tree'
import { rowsFor, unitPlace as place } from './row'

/** Units and what lies below them. */
export const UNIT_ROWS: Row[] = [
  ...rowsFor('units', {
    place,
    path: site => paths.unit(site.unit),
    make: (_, site) => ({ path: paths.unit(newId()), data: { ...unitDoc(site.unit) } }),
    change: { any: () => ({ name: 'Bản khác' }) },
  }),
  ...rowsFor('units/officers', {
    place,
    path: site => paths.officer(site.unit, STANDING.officer),
    make: (_, site) => ({ path: paths.officer(site.unit, newId()), data: officerDoc('x') }),
    change: { any: actor => ({ role: 'viewer', by: pidOf(actor), updatedAt: SERVER_TIME }) },
  }),
  ...rowsFor('units/bases', {
    place,
    path: site => paths.base(site.unit, STANDING.base),
    make: (actor, site) => ({ path: paths.base(site.unit, newId()), data: baseDoc(pidOf(actor)) }),
    change: { any: actor => ({ value: 1, by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...rowsFor('units/tallies', {
    place,
    path: site => paths.unitTally(site.unit),
    make: (_, site) => ({ path: paths.unitTally(site.unit, newId()), data: { v: 1, path: site.path } }),
    change: { any: () => ({ seq: 99 }) },
  }),
  ...rowsFor('units/refusals', {
    place,
    path: site => paths.refusal(site.unit, STANDING.fact),
    make: (actor, site) => ({ path: paths.refusal(site.unit, newId('f')), data: refusalDoc(pidOf(actor)) }),
    change: { any: actor => ({ reason: 'tooOld', by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...rowsFor('units/health', {
    place,
    path: site => paths.health(site.unit, 'now'),
    make: (_, site) => ({ path: paths.health(site.unit, newId()), data: { v: 1 } }),
    change: { any: () => ({ late: [] }) },
  }),
]
