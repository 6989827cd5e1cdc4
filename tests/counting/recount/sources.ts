import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { Timestamp } from 'firebase-admin/firestore'

/** The raw documents, as Firestore has them, that figures are counted from. Instants are milliseconds. */
export interface RawFact {
  id: string
  at: number
  on: string
  kind: string
  by: string
  enteredFor?: string
  household?: string
  /** What the fact changed, a line each: `status=moved`, `levels.p1_pay=does`. */
  after?: string[]
  met?: string
  residents?: string[]
  skills?: string[]
  attendees?: number
  turns?: number
  of?: string
}

export interface Sources {
  team: { id: string, path: string[], level: string, commune: string, foundedOn: string, dissolvedOn: string | null, createdAt: number }
  members: { joinedOn: string, leftOn: string | null }[]
  facts: RawFact[]
}

export interface RawUnit { id: string, path: string[], level: string, parent: string | null }
export interface RawBase { unit: string, metric: string, value: number, on: string, at: number }
/** What somebody did with an instrument of a unit. */
export interface RawPaper { unit: string, record: string, id: string, kind: string, type?: string, at: number }
export interface Country { teams: Sources[], units: RawUnit[], bases: RawBase[], papers: RawPaper[] }

/** Facts are never changed, so those that were read are kept for the next reading. */
export type Kept = Map<string, Map<string, RawFact>>

export async function readCountry(db: Firestore, kept: Kept): Promise<Country> {
  const [teams, units] = await Promise.all([db.collection('teams').get(), db.collection('units').get()])
  const [members, bases, papers] = await Promise.all([db.collectionGroup('members').get(), db.collectionGroup('bases').get(), db.collectionGroup('instruments').get()])
  const rolls = new Map<string, Sources['members']>()
  for (const entry of members.docs)
    rolls.set(owner(entry), [...rolls.get(owner(entry)) ?? [], plain(entry)])
  const read: Sources[] = []
  for (const team of teams.docs)
    read.push({ team: { ...plain<Sources['team']>(team), id: team.id }, members: rolls.get(team.id) ?? [], facts: await factsOf(db, team.id, kept) })
  return {
    teams: read,
    units: units.docs.map(unit => ({ ...plain<RawUnit>(unit), id: unit.id })),
    papers: (await Promise.all(papers.docs.map(eventsOf))).flat(),
    bases: bases.docs.map(base => ({ ...plain<RawBase>(base), unit: owner(base) })),
  }
}

async function eventsOf(paper: QueryDocumentSnapshot): Promise<RawPaper[]> {
  const { docs } = await paper.ref.collection('events').get()
  return docs.map((event) => {
    const { kind, at, after } = plain<{ kind: string, at: number, after: { type?: string } }>(event)
    return { unit: owner(paper), record: paper.id, id: event.id, kind, at, ...after.type ? { type: after.type } : {} }
  })
}

const KINDS = ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market', 'register', 'correct', 'withdraw', 'probe']

/** The facts of a team in the order in which the server took them; what has no kind of a fact is none. */
async function factsOf(db: Firestore, team: string, kept: Kept): Promise<RawFact[]> {
  const known = kept.get(team) ?? new Map<string, RawFact>()
  kept.set(team, known)
  const newest = Math.max(0, ...[...known.values()].map(fact => fact.at))
  // equal instants are read again
  const { docs } = await db.collection(`teams/${team}/facts`).where('at', '>=', Timestamp.fromMillis(Math.floor(newest))).get()
  for (const fact of docs)
    known.set(fact.id, { ...plain<RawFact>(fact), id: fact.id })
  return [...known.values()].filter(fact => KINDS.includes(fact.kind)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

interface Document { data: () => object | undefined, ref: { parent: { parent: { id: string } | null } } }
const owner = (document: Document): string => document.ref.parent.parent!.id
const plain = <T>(document: Document): T => Object.fromEntries(Object.entries(document.data()!).map(([field, value]) =>
  [field, value instanceof Timestamp ? value.seconds * 1000 + value.nanoseconds / 1e6 : value],
)) as T
