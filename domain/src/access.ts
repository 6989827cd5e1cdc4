import { accessRowsOf } from './registers/register-access'
import { REGISTERS } from './registers/registers'
import type { Claims, UnitRole } from './seat'

export interface TeamPlace { team: string, commune: string, path: readonly string[] }
export interface UnitPlace { unit: string, path: readonly string[] }

/**
 * Where an action takes place: a team with its place in the tree, a unit with its own, or neither.
 * `of`: the person whom the document concerns, where it concerns one; `receiver`: the unit that a report goes to;
 * `handed`: the units above the commune that a record was handed up to.
 */
export type Place = (TeamPlace | UnitPlace | { path: readonly string[] }) & { of?: string, receiver?: string, handed?: readonly string[] }

/**
 * How an actor stands to a place.
 * - `officer` (a deputy counts as one), `viewer`, `operator`: a seat in the place's unit or above it
 * - `officerAbove`: the very role officer strictly above the unit, or above the team's commune; he gives seats
 * - `unitOfficer`, `unitDeputy`, `unitOperator`: a seat in that very unit
 * - `communeOfficer` (a deputy counts as one), `communeViewer`: a seat in the team's commune
 * - `receiver` (a deputy counts as one), `receiverViewer`: a seat in the very unit that a report goes to, or a record was handed to
 * - `handler` (a deputy counts as one), `handlerViewer`: a seat in a unit that the record was handed up to
 * - `access`: an official of the commune who opened this team's households, with a reason
 */
export type Relation
  = 'account' | 'leader' | 'deputy' | 'member' | 'communeOfficer' | 'communeViewer' | 'officer' | 'viewer' | 'operator' | 'access'
    | 'officerAbove' | 'unitOfficer' | 'unitDeputy' | 'unitOperator' | 'receiver' | 'receiverViewer' | 'handler' | 'handlerViewer'

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
  /**
   * The actor needs claims that still stand: none of his seats was given or taken since. `team`: only if he owes it to a
   * seat in the team; an access ends with the seat that opened it. `unit`: only if no seat of his in the team is enough.
   */
  current?: true | 'team' | 'unit'
}

const TEAM: Relation[] = ['leader', 'deputy', 'member']
const COMMUNE: Relation[] = ['communeOfficer', 'communeViewer']
const ABOVE: Relation[] = ['officer', 'viewer', 'operator']
const READ: Operation[] = ['get', 'list']
const WRITE: Operation[] = ['create', 'update']

/** The rows that no register brings. */
const ROWS = {
  'unit.read': { on: 'units', does: READ, by: ['account'] },
  'officer.read': { on: 'units/officers', does: READ, by: ABOVE },
  /** A deputy's or viewer's seat; and one that is, was or becomes an officer's. */
  'seat.write': { on: 'units/officers', does: WRITE, fields: ['person', 'term', 'role'], by: ['officerAbove', 'unitOperator', 'unitOfficer'], own: 'never', current: true },
  'officerSeat.write': { on: 'units/officers', does: WRITE, fields: ['person', 'term', 'role'], by: ['officerAbove', 'unitOperator'], own: 'never', current: true },
  /** A seat for oneself is asked of a unit above; the place of asking is one's own unit, of all else the unit that is asked. */
  'request.create': { on: 'units/requests', does: ['create'], by: ['unitOfficer', 'unitDeputy'], own: 'only' },
  'request.read': { on: 'units/requests', does: READ, by: ['unitOfficer', 'unitDeputy'] },
  'request.readOwn': { on: 'units/requests', does: READ, by: ['account'], own: 'only' },
  'request.decide': { on: 'units/requests', does: ['update'], fields: ['decision'], by: ['unitOfficer'], own: 'never', current: true },
  'request.withdraw': { on: 'units/requests', does: ['update'], fields: ['decision'], by: ['account'], own: 'only' },
  'base.read': { on: 'units/bases', does: READ, by: ABOVE },
  'base.create': { on: 'units/bases', does: ['create'], by: ['officer'] },
  'unitTally.read': { on: 'units/tallies', does: ['get'], by: ABOVE },
  /** The five skills in the commune's own languages: no secret, and every phone keeps them. */
  'guide.read': { on: 'units/guides', does: READ, by: ['account'] },
  'guide.write': { on: 'units/guides', does: ['create', 'update', 'delete'], fields: ['text'], by: ['unitOfficer', 'unitDeputy'], current: true },
  'recording.read': { on: 'units/recordings', does: ['get'], by: ['account'] },
  'recording.write': { on: 'units/recordings', does: ['create', 'update', 'delete'], fields: ['sound'], by: ['unitOfficer', 'unitDeputy'], current: true },
  /** What phones say of returned recordings, and how the functions are: kept at the root of the tree. */
  'refusal.create': { on: 'units/refusals', does: ['create'], by: ['account'] },
  'refusal.read': { on: 'units/refusals', does: READ, by: ['operator'] },
  'health.read': { on: 'units/health', does: READ, by: ['operator'] },
  /** Who owes a unit which reports: no person's matter. */
  'obligation.read': { on: 'units/obligations', does: READ, by: ['account'] },
  'obligation.write': { on: 'units/obligations', does: WRITE, fields: ['duty'], by: ['unitOfficer', 'unitDeputy'], current: true },
  'expected.read': { on: 'units/periods', does: READ, by: ABOVE },
  /** Which of those who did not send were called. */
  'call.read': { on: 'units/periods/calls', does: READ, by: ['receiver', 'receiverViewer'] },
  'call.tick': { on: 'units/periods/calls', does: ['create', 'delete'], by: ['receiver'] },
  /** Where the records stand that were handed up to the unit: nothing of what they say. */
  'handed.read': { on: 'units/handed', does: READ, by: ['receiver', 'receiverViewer'] },
  'consolidation.read': { on: 'units/consolidations', does: READ, by: ABOVE },
  /** A consolidated report is issued with its signed paper, which is read part by part. */
  'paper.read': { on: 'units/papers', does: ['get'], by: ABOVE },
  'paper.create': { on: 'units/papers', does: ['create'], by: ['unitOfficer', 'unitDeputy'], current: true },
  'issue.read': { on: 'units/issues', does: READ, by: ABOVE },
  'issue.create': { on: 'units/issues', does: ['create'], by: ['unitOfficer', 'unitDeputy'], current: true },
  /** Anew, once it was issued: by a callable alone. */
  'consolidation.correct': { on: 'units/consolidations', does: [], by: ['unitOfficer', 'unitDeputy'] },
  /** A unit's report is filled and sent by the unit, and judged by the one that it goes to: returned, accepted, opened again. */
  'unitReport.read': { on: 'units/reports', does: READ, by: ABOVE },
  'unitReport.fill': { on: 'units/reports', does: ['update'], fields: ['content', 'sending'], by: ['unitOfficer', 'unitDeputy'], current: true },
  'unitReport.judge': { on: 'units/reports', does: ['update'], fields: ['judgement'], by: ['receiver'], current: true },
  'unitReport.history': { on: 'units/reports/events', does: READ, by: ABOVE },
  'unitReport.tell': { on: 'units/reports/events', does: ['create'], by: ['unitOfficer', 'unitDeputy'] },
  'unitReport.tellJudgement': { on: 'units/reports/events', does: ['create'], by: ['receiver'] },
  /** Recounts of the whole tree, with their evidence; they are begun by a callable. Their place is the tree's root. */
  'recount.read': { on: 'recounts', does: READ, by: ['operator'] },
  'drift.read': { on: 'recounts/drifts', does: READ, by: ['operator'] },
  'recount.start': { on: 'recounts', does: [], by: ['operator'] },
  'team.read': { on: 'teams', does: ['get'], by: [...TEAM, ...ABOVE] },
  /** Of the province, district or commune that is asked for; its place is that unit below the nation. */
  'team.list': { on: 'teams', does: ['list'], by: ABOVE },
  'team.write': { on: 'teams', does: WRITE, fields: ['about'], by: ['communeOfficer'], current: true },
  /** By callables: a commune's villages; lists of teams and members for the communes below. Their place is the unit. */
  'village.write': { on: 'units', does: [], by: ['unitOfficer', 'unitDeputy', 'officerAbove'] },
  'team.import': { on: 'teams', does: [], by: ['unitOfficer', 'unitDeputy', 'officerAbove'] },
  /** The official table of units, by a callable. */
  'unit.import': { on: 'units', does: [], by: ['operator'] },
  /** Groups and channels of a unit and its teams, by callables. */
  'channel.read': { on: 'units/channels', does: [], by: ABOVE },
  'channel.write': { on: 'units/channels', does: [], by: ['unitOfficer', 'unitDeputy'] },
  /** The groups of a team and its village, by callables: the team sees them, its leader counts who is in them. */
  'channel.readOwn': { on: 'units/channels', does: [], by: TEAM },
  'channel.count': { on: 'units/channels', does: [], by: ['leader', 'deputy'] },
  /** How a province's teams are made up, by a callable. */
  'composition.write': { on: 'units', does: [], by: ['unitOfficer', 'unitDeputy', 'officerAbove'] },
  'roll.read': { on: 'teams/members', does: READ, by: [...TEAM, ...COMMUNE], current: true },
  'roll.write': { on: 'teams/members', does: WRITE, fields: ['person', 'stay', 'role'], by: ['leader', 'communeOfficer'], own: 'never', current: true },
  /** A row that is, was or becomes a leader's. */
  'leaderRow.write': { on: 'teams/members', does: WRITE, fields: ['person', 'stay', 'role'], by: ['communeOfficer'], own: 'never', current: true },
  'roll.confirm': { on: 'teams/members', does: ['update'], fields: ['confirmation'], by: ['communeOfficer'], own: 'never', current: true },
  /** By the functions alone: to an official who asked for a seat in a team, by the unit that he asked. */
  'roll.giveAbove': { on: 'teams/members', does: [], by: ['officerAbove'] },
  'teamTally.read': { on: 'teams/tallies', does: READ, by: TEAM },
  'teamReport.read': { on: 'teams/reports', does: READ, by: TEAM },
  /** A list names the receiver. */
  'teamReport.receive': { on: 'teams/reports', does: ['get'], by: ['receiver', 'receiverViewer'] },
  'teamReport.save': { on: 'teams/reports', does: ['update'], fields: ['content'], by: TEAM },
  'teamReport.submit': { on: 'teams/reports', does: ['update'], fields: ['sending'], by: ['leader', 'deputy'] },
  'teamReport.judge': { on: 'teams/reports', does: ['update'], fields: ['judgement'], by: ['receiver'], current: true },
  'teamReport.history': { on: 'teams/reports/events', does: READ, by: [...TEAM, 'receiver', 'receiverViewer'] },
  'teamReport.tellSave': { on: 'teams/reports/events', does: ['create'], by: TEAM },
  'teamReport.tellSubmit': { on: 'teams/reports/events', does: ['create'], by: ['leader', 'deputy'] },
  'teamReport.tellJudgement': { on: 'teams/reports/events', does: ['create'], by: ['receiver'] },
  'household.read': { on: 'teams/households', does: READ, by: [...TEAM, 'access'], current: 'team' },
  'household.write': { on: 'teams/households', does: WRITE, fields: ['sheet', 'visit'], by: TEAM },
  /** A list of them, by a callable: whoever leads the team, or an official of the commune who opened its households. */
  'household.import': { on: 'teams/households', does: [], by: ['leader', 'deputy', 'access'] },
  'fact.read': { on: 'teams/facts', does: READ, by: [...TEAM, 'access'], current: 'team' },
  'fact.create': { on: 'teams/facts', does: ['create'], by: TEAM },
  /** In the name of a member whose phone cannot send. */
  'fact.createFor': { on: 'teams/facts', does: ['create'], by: ['leader', 'deputy'] },
  /** One by one, by id. */
  'photo.read': { on: 'teams/photos', does: ['get'], by: [...TEAM, 'access'], current: 'team' },
  /** Of an act that one has recorded or sent oneself. */
  'photo.create': { on: 'teams/photos', does: ['create'], by: TEAM },
  /** From everybody's sight, by its bytes; a mark says who and when. */
  'photo.takeBack': { on: 'teams/photos', does: ['update'], fields: ['mark'], by: ['leader', 'deputy'], current: true },
  'photo.takeBackOwn': { on: 'teams/photos', does: ['update'], fields: ['mark'], by: TEAM, own: 'only', current: true },
  'access.read': { on: 'teams/accesses', does: READ, by: ['leader', 'deputy'] },
  'access.readOwn': { on: 'teams/accesses', does: ['get'], by: ['account'], own: 'only' },
  /** Anew once it has ended, too. */
  'access.create': { on: 'teams/accesses', does: WRITE, fields: ['grant', 'term'], by: ['communeOfficer'], own: 'only', current: true },
  /** Before its time; whoever has lost his seat may do that too. */
  'access.end': { on: 'teams/accesses', does: ['update'], fields: ['term'], by: ['account'], own: 'only' },
  /** Its place is the team that it tells of, or the commune, district or province. */
  'log.read': { on: 'log', does: READ, by: ['leader', 'deputy', 'officer', 'operator'] },
  'person.read': { on: 'people', does: ['get'], by: ['account'], own: 'only' },
  'inbox.read': { on: 'people/inbox', does: READ, by: ['account'], own: 'only' },
  'inbox.markRead': { on: 'people/inbox', does: ['update'], fields: ['reading'], by: ['account'], own: 'only' },
  'device.write': { on: 'people/devices', does: ['get', 'list', 'create', 'update', 'delete'], fields: ['token'], by: ['account'], own: 'only' },
  /** An invitation code, and signing a person out everywhere: by callables alone. */
  'signInCode.make': { on: 'signInCodes', does: [], by: ['leader', 'communeOfficer'] },
  /** For the team seats of somebody whose seat in a unit one gives. */
  'signInCode.makeAbove': { on: 'signInCodes', does: [], by: ['officerAbove'] },
} as const satisfies Record<string, AccessRow>

export type Action = keyof typeof ROWS

/**
 * The table of access: what each relation may do with which documents and which of their fields. Everything else is
 * denied. Personal data never follows from `ABOVE`. Who may write which row, and whose code, is decided in
 * seat-access.ts on the rows here. Buttons ask it by `can`, and the cells that firestore.rules is tested with are made from it.
 */
export const ACCESS: Record<Action, AccessRow> & Record<string, AccessRow> = Object.assign({}, ROWS, ...REGISTERS.map(accessRowsOf))

/** Whether a role in a unit carries its powers: the roll, base figures, access, teams, codes. */
export const actsForUnit = (role: UnitRole | undefined): boolean => role === 'officer' || role === 'deputy'
const asOfficer = (role: UnitRole) => role === 'deputy' ? 'officer' : role

/** All relations of an actor to a place. `hasAccess`: an access of his to the team is open. */
export function relationsOf(actor: Claims | null, place: Place, hasAccess = false): Relation[] {
  if (!actor)
    return []
  const relations: Relation[] = ['account']
  for (const unit of place.path) {
    if (actor.units[unit])
      relations.push(asOfficer(actor.units[unit]))
  }
  if (place.receiver && actor.units[place.receiver])
    relations.push(actsForUnit(actor.units[place.receiver]) ? 'receiver' : 'receiverViewer')
  for (const unit of place.handed ?? [])
    relations.push(...dealingWith(actor.units[unit]))
  if ('team' in place)
    return [...relations, ...above(actor, place.commune, place.path), ...inTeam(actor, place, hasAccess)]
  if ('unit' in place)
    return [...relations, ...above(actor, place.unit, place.path), ...inUnit(actor.units[place.unit])]
  return relations
}

function dealingWith(role: UnitRole | undefined): Relation[] {
  return actsForUnit(role) ? ['handler'] : role === 'viewer' ? ['handlerViewer'] : []
}

function above(actor: Claims, unit: string, path: readonly string[]): Relation[] {
  return path.slice(0, Math.max(0, path.indexOf(unit))).some(id => actor.units[id] === 'officer') ? ['officerAbove'] : []
}

function inUnit(role: UnitRole | undefined): Relation[] {
  const very = { officer: 'unitOfficer', deputy: 'unitDeputy', operator: 'unitOperator' } as const
  return role && role !== 'viewer' ? [very[role]] : []
}

function inTeam(actor: Claims, { team, commune }: TeamPlace, hasAccess: boolean): Relation[] {
  const [seat, role] = [actor.teams[team], actor.units[commune]]
  return [
    ...seat ? [seat] : [],
    ...role ? [actsForUnit(role) ? 'communeOfficer' as const : 'communeViewer' as const] : [],
    ...actsForUnit(role) && hasAccess ? ['access' as const] : [],
  ]
}

/** The one policy: whether an actor may do something at a place. Buttons ask it, and the rules are tested against it. */
export function can(actor: Claims | null, action: Action, place: Place, hasAccess = false): boolean {
  const { by, own } = ACCESS[action]
  const concernsActor = place.of === undefined ? own === 'only' : place.of === actor?.pid
  if (own && concernsActor !== (own === 'only'))
    return false
  return relationsOf(actor, place, hasAccess).some(relation => by.includes(relation))
}
