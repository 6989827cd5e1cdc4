import type { Claims, TeamRole } from './seat'

/** Where an action takes place: a team with its place in the tree, or a unit with its own. */
export type Place
  = { team: string, commune: string, path: readonly string[] }
    | { unit: string, path: readonly string[] }

/** How an actor stands to a place. `access`: a commune official who opened this team's households, with a reason. */
export type Relation
  = 'account' | 'leader' | 'deputy' | 'member' | 'communeOfficer' | 'communeViewer' | 'officer' | 'viewer' | 'operator' | 'access'

const TEAM: Relation[] = ['leader', 'deputy', 'member']
const COMMUNE: Relation[] = ['communeOfficer', 'communeViewer']
const ABOVE: Relation[] = ['officer', 'viewer', 'operator']

/**
 * The table of access: what each relation may do. Everything else is denied. `officer`, `viewer` and `operator` hold
 * a seat in the place's unit or above it. Personal data never follows from `ABOVE`.
 */
export const ACCESS = {
  'unit.read': ['account'],
  'unitTally.read': ABOVE,
  'officer.read': ABOVE,
  'base.read': ABOVE,
  'base.create': ['officer'],
  'team.read': [...TEAM, ...ABOVE],
  /** Of the province, district or commune that is asked for; its place is that unit below the nation. */
  'team.list': ABOVE,
  'team.write': ['communeOfficer'],
  'roll.read': [...TEAM, ...COMMUNE],
  'roll.write': ['leader', 'communeOfficer'],
  'teamTally.read': TEAM,
  'household.read': [...TEAM, 'access'],
  'household.write': TEAM,
  'fact.read': [...TEAM, 'access'],
  'fact.create': TEAM,
  /** In the name of a member whose phone cannot send. */
  'fact.createFor': ['leader', 'deputy'],
  'access.create': ['communeOfficer'],
  'access.read': ['leader', 'deputy'],
  'signInCode.make': ['leader', 'communeOfficer'],
} as const satisfies Record<string, readonly Relation[]>

export type Action = keyof typeof ACCESS

/** All relations of an actor to a place. `hasAccess`: an access of his to the team is open. */
export function relationsOf(actor: Claims | null, place: Place, hasAccess = false): Relation[] {
  if (!actor)
    return []
  const relations: Relation[] = ['account']
  for (const unit of place.path) {
    if (actor.units[unit])
      relations.push(actor.units[unit])
  }
  if ('team' in place) {
    if (actor.teams[place.team])
      relations.push(actor.teams[place.team]!)
    const role = actor.units[place.commune]
    if (role)
      relations.push(role === 'officer' ? 'communeOfficer' : 'communeViewer')
    if (role === 'officer' && hasAccess)
      relations.push('access')
  }
  return relations
}

/** The one policy: whether an actor may do something at a place. Buttons ask it, and the rules are tested against it. */
export function can(actor: Claims | null, action: Action, place: Place, hasAccess = false): boolean {
  const allowed: readonly Relation[] = ACCESS[action]
  return relationsOf(actor, place, hasAccess).some(relation => allowed.includes(relation))
}

/**
 * Whether an actor may write a row of a team's roll. Nobody writes his own, and a leader neither makes a leader nor
 * touches one. `before`: the role that stands in the row now, if there is one.
 */
export function canWriteRow(actor: Claims | null, place: Place, row: { pid: string, role: TeamRole }, before?: TeamRole): boolean {
  if (!actor || actor.pid === row.pid)
    return false
  const relations = relationsOf(actor, place)
  return relations.includes('communeOfficer') || (relations.includes('leader') && row.role !== 'leader' && before !== 'leader')
}
