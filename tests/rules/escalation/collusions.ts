import type { Seat, TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import type { Collusion } from './search'

const inTeam = (team: string, role: TeamRole): Seat => ({ place: { team }, role })
const inUnit = (unit: string, role: UnitRole): Seat => ({ place: { unit }, role })

/** In the first province, one of each; and with whom: somebody without a seat, of the next commune, of the next province. */
const ONES: Seat[] = [
  ...(['member', 'deputy', 'leader'] as const).map(role => inTeam('t1', role)),
  ...(['viewer', 'deputy', 'officer'] as const).flatMap(role => [inUnit('c1', role), inUnit('p1', role)]),
]
const TWOS: Seat[][] = [[], [inTeam('t2', 'leader')], [inUnit('c3', 'officer')]]

const wordsOf = (seats: Seat[]) => seats.map(({ place, role }) => `${role} of ${Object.values(place)[0]}`).join(', ') || 'without a seat'
const collusion = (one: Seat[], two: Seat[], lost?: Seat[]): Collusion =>
  ({ name: `${lost ? `once ${wordsOf(lost)}` : wordsOf(one)}, with one who is ${wordsOf(two)}`, seats: [one, two], ...(lost ? { lost } : {}) })

/** Whoever may work together; and who lost his seat, while his token still says so. */
export const COLLUSIONS: Collusion[] = [
  ...ONES.flatMap(one => TWOS.map(two => collusion([one], two))),
  collusion([inUnit('p1', 'officer')], [inUnit('p2', 'officer')]),
  ...[inTeam('t1', 'leader'), inUnit('c1', 'officer'), inUnit('p1', 'officer')].map(lost => collusion([], [], [lost])),
]
