import type { Claims, TeamRole } from './seat'

/**
 * Where an action takes place: a team with its place in the tree, a unit with its own, or neither.
 * `of`: the person whom the document concerns, where it concerns one.
 */
export type Place
  = ({ team: string, commune: string, path: readonly string[] } | { unit: string, path: readonly string[] } | { path: readonly string[] })
    & { of?: string }

/** How an actor stands to a place. `access`: a commune official who opened this team's households, with a reason. */
export type Relation
  = 'account' | 'leader' | 'deputy' | 'member' | 'communeOfficer' | 'communeViewer' | 'officer' | 'viewer' | 'operator' | 'access'

export type Operation = 'get' | 'list' | 'create' | 'update' | 'delete'

/** A row of the table of access. */
export interface AccessRow {
  /** The collection, with the one it lies below. */
  on: string
  does: readonly Operation[]
  by: readonly Relation[]
  /** Groups of fields (see FIELD_GROUPS) that an update may touch. */
  fields?: readonly string[]
  /** Whether the document must concern the actor himself, or must not. */
  own?: 'only' | 'never'
  /** Who has a seat in the team needs claims that still stand: none was given or taken since. */
  current?: true
}

const TEAM: Relation[] = ['leader', 'deputy', 'member']
const COMMUNE: Relation[] = ['communeOfficer', 'communeViewer']
const ABOVE: Relation[] = ['officer', 'viewer', 'operator']
const READ: Operation[] = ['get', 'list']
const WRITE: Operation[] = ['create', 'update']

/**
 * The table of access: what each relation may do with which documents and which of their fields. Everything else is
 * denied. `officer`, `viewer` and `operator` hold a seat in the place's unit or above it. Personal data never follows
 * from `ABOVE`. Buttons ask it by `can`, and the cells that firestore.rules is tested with are made from it.
 */
export const ACCESS = {
  'unit.read': { on: 'units', does: READ, by: ['account'] },
  'officer.read': { on: 'units/officers', does: READ, by: ABOVE },
  'base.read': { on: 'units/bases', does: READ, by: ABOVE },
  'base.create': { on: 'units/bases', does: ['create'], by: ['officer'] },
  'unitTally.read': { on: 'units/tallies', does: ['get'], by: ABOVE },
  /** What phones say of returned recordings, and how the functions are: kept at the root of the tree. */
  'refusal.create': { on: 'units/refusals', does: ['create'], by: ['account'] },
  'refusal.read': { on: 'units/refusals', does: READ, by: ['operator'] },
  'health.read': { on: 'units/health', does: READ, by: ['operator'] },
  'team.read': { on: 'teams', does: ['get'], by: [...TEAM, ...ABOVE] },
  /** Of the province, district or commune that is asked for; its place is that unit below the nation. */
  'team.list': { on: 'teams', does: ['list'], by: ABOVE },
  'team.write': { on: 'teams', does: WRITE, fields: ['about'], by: ['communeOfficer'] },
  'roll.read': { on: 'teams/members', does: READ, by: [...TEAM, ...COMMUNE], current: true },
  'roll.write': { on: 'teams/members', does: WRITE, fields: ['person', 'stay', 'role'], by: ['leader', 'communeOfficer'], own: 'never', current: true },
  /** A row that is, was or becomes a leader's. */
  'leaderRow.write': { on: 'teams/members', does: WRITE, fields: ['person', 'stay', 'role'], by: ['communeOfficer'], own: 'never', current: true },
  'teamTally.read': { on: 'teams/tallies', does: READ, by: TEAM },
  'household.read': { on: 'teams/households', does: READ, by: [...TEAM, 'access'], current: true },
  'household.write': { on: 'teams/households', does: WRITE, fields: ['sheet', 'visit'], by: TEAM },
  'fact.read': { on: 'teams/facts', does: READ, by: [...TEAM, 'access'], current: true },
  'fact.create': { on: 'teams/facts', does: ['create'], by: TEAM },
  /** In the name of a member whose phone cannot send. */
  'fact.createFor': { on: 'teams/facts', does: ['create'], by: ['leader', 'deputy'] },
  'access.read': { on: 'teams/accesses', does: READ, by: ['leader', 'deputy'] },
  'access.readOwn': { on: 'teams/accesses', does: ['get'], by: ['account'], own: 'only' },
  /** Anew once it has ended, too. */
  'access.create': { on: 'teams/accesses', does: WRITE, fields: ['grant'], by: ['communeOfficer'], own: 'only' },
  'person.read': { on: 'people', does: ['get'], by: ['account'], own: 'only' },
  /** By a callable alone. */
  'signInCode.make': { on: 'signInCodes', does: [], by: ['leader', 'communeOfficer'] },
} as const satisfies Record<string, AccessRow>

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
  const { by, own }: AccessRow = ACCESS[action]
  const concernsActor = place.of === undefined ? own === 'only' : place.of === actor?.pid
  if (own && concernsActor !== (own === 'only'))
    return false
  return relationsOf(actor, place, hasAccess).some(relation => by.includes(relation))
}

/**
 * Whether an actor may write a row of a team's roll. Nobody writes his own, and a leader neither makes a leader nor
 * touches one. `before`: the role that stands in the row now, if there is one.
 */
export function canWriteRow(actor: Claims | null, place: Place, row: { pid: string, role: TeamRole }, before?: TeamRole): boolean {
  const isLeaders = row.role === 'leader' || before === 'leader'
  return can(actor, isLeaders ? 'leaderRow.write' : 'roll.write', { ...place, of: row.pid })
}
