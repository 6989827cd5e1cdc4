import type { Row } from './row'
import { paths } from '@tung-ngo/domain/paths'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { pidOf } from '../world/actors'
import { baseDoc, newId, officerDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { unitDoc } from '../world/tree'
import { atUnit, rowsFor } from './row'

/** Units and what lies below them. */
export const UNIT_ROWS: Row[] = [
  ...rowsFor('units', site => paths.unit(site.unit), {
    get: atUnit('unit.read'),
    list: atUnit('unit.read'),
    make: (_, site) => ({ path: paths.unit(newId()), data: { ...unitDoc(site.unit) } }),
    change: () => ({ name: 'Bản khác' }),
  }),
  ...rowsFor('units/officers', site => paths.officer(site.unit, STANDING.officer), {
    get: atUnit('officer.read'),
    list: atUnit('officer.read'),
    make: (_, site) => ({ path: paths.officer(site.unit, newId()), data: officerDoc('x') }),
    change: actor => ({ role: 'viewer', by: pidOf(actor), updatedAt: SERVER_TIME }),
  }),
  ...rowsFor('units/bases', site => paths.base(site.unit, STANDING.base), {
    get: atUnit('base.read'),
    list: atUnit('base.read'),
    create: atUnit('base.create'),
    make: (actor, site) => ({ path: paths.base(site.unit, newId()), data: baseDoc(pidOf(actor)) }),
    change: actor => ({ value: 1, by: pidOf(actor), at: SERVER_TIME }),
  }),
  ...rowsFor('units/tallies', site => paths.unitTally(site.unit), {
    get: atUnit('unitTally.read'),
    make: (_, site) => ({ path: paths.unitTally(site.unit, newId()), data: { v: 1, path: site.path } }),
    change: () => ({ seq: 99 }),
  }),
]
