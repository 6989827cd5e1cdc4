import type { Action, Operation, Place, TeamPlace, UnitPlace } from '@tung-ngo/domain/access'
import type { Doc } from '../support/rules'
import type { Request } from '../support/request'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import { ACCESS, can } from '@tung-ngo/domain/access'
import { FIELD_GROUPS } from '@tung-ngo/domain/field-groups'
import { hasAccess, hasCurrentClaims } from '../world/actors'

/** A row of the matrix: one operation on one collection; each actor tries it at each site. */
export interface Row {
  collection: string
  operation: Operation
  /** Told apart where one operation is asked in several ways: the group of fields, the document, the query. */
  variant?: string
  place: (site: Site, actor: Actor) => Place
  /** What the table of access has on it; none: denied to everybody. */
  actions: Action[]
  request: (actor: Actor, site: Site) => Omit<Request, 'actor' | 'operation'>
}

type DocAt = (actor: Actor, site: Site) => Doc
type PathAt = (site: Site, actor: Actor) => string

export const teamPlace = ({ team, commune, path }: Site): TeamPlace => ({ team, commune, path })
export const unitPlace = ({ unit, path }: Site, _?: Actor): UnitPlace => ({ unit, path })

/** What the table says of a cell: one of its rows allows it. */
export function isAllowed({ actions, place }: Row, actor: Actor, site: Site): boolean {
  return actions.some(action => may(actor, action, place(site, actor), hasAccess(actor, site)))
}

/** What the table says of an action: it allows it, and whose claims must still stand, his do. */
export function may(actor: Actor, action: Action, place: Place, access = false): boolean {
  const { current, by } = ACCESS[action]
  const seat = 'team' in place ? actor.claims?.teams[place.team] : undefined
  const needsCurrent = current === 'team' ? seat !== undefined : current === 'unit' ? seat === undefined || !by.includes(seat) : current
  return can(actor.claims, action, place, access) && (!needsCurrent || hasCurrentClaims(actor))
}

/** Actions of the table that cover an operation on a collection; of an update, those that may touch a group of fields. */
export function actionsOn(collection: string, operation: Operation, group?: string): Action[] {
  return (Object.keys(ACCESS) as Action[]).filter((action) => {
    const { on, does, fields = [] } = ACCESS[action]
    return on === collection && does.includes(operation) && (operation !== 'update' || fields.includes(group!))
  })
}

interface Collection {
  place: Row['place']
  /** A document that stands there. */
  path: PathAt
  /** A new one. */
  make: (actor: Actor, site: Site) => { path: string, data: Doc }
  /** A right change of each group of fields; `any` where the collection has no groups. */
  change: Record<string, DocAt>
  /** An update puts a whole document in the place of the one that stands there. */
  whole?: true
}

/** All five operations on a collection, updates by group of fields. */
export function rowsFor(collection: string, { place, path, make, change, whole }: Collection): Row[] {
  const groups = Object.keys(FIELD_GROUPS[collection] ?? { any: [] })
  const row = (operation: Operation, request: Row['request'], group?: string): Row =>
    ({ collection, operation, ...(group ? { variant: group } : {}), place, actions: actionsOn(collection, operation, group), request })
  return [
    row('get', (actor, site) => ({ path: path(site, actor) })),
    row('list', (actor, site) => ({ path: parentOf(path(site, actor)) })),
    row('create', make),
    ...groups.map(group => row('update', (actor, site) => ({ path: path(site, actor), data: change[group]!(actor, site), ...(whole ? {} : { byPaths: true }) }), group)),
    row('delete', (actor, site) => ({ path: path(site, actor) })),
  ]
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
export const nameOf = ({ collection, operation, variant }: Row) => [collection, operation, variant].filter(Boolean).join(' ')
