import type { Firestore } from 'firebase/firestore'
import type { Operation } from '../support/verdict'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import { can } from '@tung-ngo/domain/access'
import type { Action, Place } from '@tung-ngo/domain/access'
import { collection, deleteDoc, doc, getDoc, getDocs, setDoc, updateDoc } from 'firebase/firestore'
import { stamp } from '../support/rules'
import type { Doc } from '../support/rules'
import { hasAccess, hasCurrentClaims, sitsIn } from '../world/actors'

/** A row of the matrix: one operation on one collection; each actor tries it at each site. */
export interface Row {
  collection: string
  operation: Operation
  /** Told apart where one collection is asked in several ways. */
  variant?: string
  allowed: (actor: Actor, site: Site) => boolean
  attempt: (db: Firestore, actor: Actor, site: Site) => Promise<unknown>
}

export type Allowed = Row['allowed']
export type PathAt = (site: Site, actor: Actor) => string

export const teamPlace = ({ team, commune, path }: Site): Place => ({ team, commune, path })
const unitPlace = ({ unit, path }: Site): Place => ({ unit, path })

export const never: Allowed = () => false

/** What the policy says, at the site's unit or at its team. */
export const atUnit = (action: Action): Allowed => (actor, site) => can(actor.claims, action, unitPlace(site))
export const atTeam = (action: Action): Allowed => (actor, site) => can(actor.claims, action, teamPlace(site), hasAccess(actor, site))

/** Personal data: whoever comes by a seat in the team needs claims that still stand. */
export const personal = (allowed: Allowed): Allowed => (actor, site) => allowed(actor, site) && (!sitsIn(actor, site) || hasCurrentClaims(actor))

/** All five operations on a collection; what is left out is never allowed. */
export function rowsFor(name: string, path: PathAt, { make, change, ...allowed }: {
  get?: Allowed
  list?: Allowed
  create?: Allowed
  update?: Allowed
  make: (actor: Actor, site: Site) => { path: string, data: Doc }
  change: (actor: Actor, site: Site) => Doc
}): Row[] {
  const attempts: Record<Operation, Row['attempt']> = {
    get: (db, actor, site) => getDoc(doc(db, path(site, actor))),
    list: (db, actor, site) => getDocs(collection(db, parentOf(path(site, actor)))),
    create: (db, actor, site) => {
      const made = make(actor, site)
      return setDoc(doc(db, made.path), stamp(made.data))
    },
    update: (db, actor, site) => updateDoc(doc(db, path(site, actor)), stamp(change(actor, site))),
    delete: (db, actor, site) => deleteDoc(doc(db, path(site, actor))),
  }
  return (Object.keys(attempts) as Operation[]).map(operation => ({
    collection: name,
    operation,
    allowed: operation === 'delete' ? never : allowed[operation] ?? never,
    attempt: attempts[operation],
  }))
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
