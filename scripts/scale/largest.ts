import type { Figures, MetricKind } from '@tung-ngo/domain/metric'
import { METRICS } from '@tung-ngo/domain/metric'
import type { Tally } from '@tung-ngo/domain/tally'
import type { UnitLevel } from '@tung-ngo/domain/unit'
import type { ChildRow } from '@tung-ngo/domain/unit-tally'
import { startOfDay } from '@tung-ngo/domain/day'
import { metricsOf } from '@tung-ngo/domain/registers/register-metrics'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { paths } from '@tung-ngo/domain/paths'
import { emptyTally } from '@tung-ngo/domain/tally'
import { writeRow } from '@tung-ngo/domain/unit-tally'
import { teamFrom, teamTallyDoc } from '../../functions/src/counting/team-ledger'
import { newState, unitTallyDoc } from '../../functions/src/counting/unit-docs'
import { buildCountry } from './country'
import { documentBytes } from './document-bytes'
import { monthOfFacts, rollOf } from './month'

/** In the days of grace two months are open, and each row also says how the older one ended: the fullest a row gets. */
const GRACE = startOfDay('2026-12-04')

/** What units enter themselves counts on the day of the server: it never comes to a closed month. */
const NEVER_LATE = new Set(REGISTERS.filter(({ below }) => below === 'units').flatMap(register => Object.keys(metricsOf(register))))

export interface Largest { what: string, bytes: number }

/** The largest tallies there may be: every metric in every row. */
export function largestTallies(): Largest[] {
  return [
    { what: 'nation, 34 provinces', bytes: unitBytes('nation', 34, 8) },
    { what: 'province, 168 communes', bytes: unitBytes('province', 168, 6) },
    { what: 'province, 168 communes, twelve months with late figures', bytes: unitBytes('province', 168, 6, 12) },
    { what: 'commune, 60 teams', bytes: unitBytes('commune', 60, 4) },
    { what: 'team, 400 households, 1,200 visits in a season, two months open', bytes: teamBytes() },
  ]
}

function unitBytes(level: UnitLevel, children: number, digits: number, late = 0): number {
  const rows = Object.fromEntries(Array.from({ length: children }, (_, index) => {
    const row: ChildRow = { name: 'Phường Hoàng Văn Thụ Đông', level: level === 'nation' ? 'province' : 'commune', seq: GRACE + index, asOf: GRACE + index + 0.123, tally: fullTally(10 ** digits - 1 - index, late) }
    return [`${10_000 + index}-2025`, writeRow(row)]
  }))
  const place = { parent: 'vn', name: 'Tỉnh Thanh Hóa', level, path: ['vn', '38-2025', '14758-2025'], validFrom: '2025-07-01', validTo: null }
  return documentBytes(paths.unitTally('38-2025'), unitTallyDoc(place, { ...newState(GRACE), rows, readFrom: GRACE }, GRACE))
}

function fullTally(value: number, late: number): Tally {
  const all = (...kinds: MetricKind[]): Figures => Object.fromEntries(Object.entries(METRICS).filter(([, kind]) => kinds.includes(kind)).map(([id]) => [id, value]))
  const month = all('flow', 'distinct')
  const lateMonths = Array.from({ length: late }, (_, index) => [`2025-${String(index + 1).padStart(2, '0')}`, Object.fromEntries(Object.entries(all('flow')).filter(([id]) => !NEVER_LATE.has(id)))])
  return {
    ...emptyTally(),
    stock: all('stock'),
    ends: { '2026-11': all('stock') },
    months: { '2026-11': month, '2026-12': month },
    quarters: { '2026-Q4': all('distinct') },
    years: { 2026: all('distinct') },
    late: Object.fromEntries(lateMonths),
  }
}

/** A large team: 400 households, each visited once a month from September to November. */
function teamBytes(): number {
  const { team } = buildCountry(0.001).teams[0]!
  const members = rollOf(10)
  const pids = Object.keys(members)
  const facts = ['2026-09-01', '2026-10-01', '2026-11-01'].flatMap((first, index) =>
    monthOfFacts(`season ${index}`, pids, first, 400, 28, 400).map(fact => ({ ...fact, id: `${'abc'[index]}${fact.id.slice(1)}` })))
  const open = teamFrom({ team: { ...team, createdAt: startOfDay('2026-08-10') }, members, facts, records: [] }, GRACE)
  return documentBytes(paths.teamTally('t-14758-2025-1'), teamTallyDoc(open, GRACE))
}
