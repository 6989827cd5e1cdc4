import type { Person } from '@tung-ngo/domain/person'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Team } from '@tung-ngo/domain/team'
import type { TeamTerm, Unit } from '@tung-ngo/domain/unit'
import type { PlaceSeat } from './snapshot'
import type { StandingVillage } from './standing-villages'
import { paths } from '@tung-ngo/domain/paths'
import { unitTitle } from '@tung-ngo/domain/unit'
import { collection, doc, getDoc, getDocs, query, where } from 'firebase/firestore/lite'
import { firestore, fromStore, inTime } from '../sync/firestore'
import { standingVillages } from './standing-villages'

type Units = (id: string) => Promise<Unit | undefined>

/**
 * The places of a person's seats with their names, teams first, and the person's own name. `refused`: how many seats
 * found no room in the account; `isAsleep`: all wait for his code.
 */
export async function loadPlaces(claims: Claims): Promise<{ name: string, places: PlaceSeat[], refused: number, isAsleep: boolean }> {
  const units = memo(id => read<Unit>(paths.unit(id)))
  const [person, ...places] = await Promise.all([
    read<Person>(paths.person(claims.pid)),
    ...Object.entries(claims.teams).map(([id, role]) => teamPlace(id, role, units)),
    ...Object.entries(claims.units).map(([id, role]) => unitPlace(id, role, units)),
  ])
  return {
    name: person?.name ?? '',
    places: places.filter(place => place !== undefined),
    refused: person?.seatsRefused?.length ?? 0,
    isAsleep: person?.wokenAt === null && places.length === 0,
  }
}

async function teamPlace(id: string, role: PlaceSeat['role'], units: Units): Promise<PlaceSeat | undefined> {
  const team = await read<Team>(paths.team(id))
  if (!team)
    return undefined
  const above = await along(team.path, units)
  const village = team.level === 'village' ? team.unit : null
  const villages = village ? undefined : await villagesOf(team.commune)
  return {
    kind: 'team', id, role, name: team.name, under: namesOf(above, team.unit), commune: team.commune, village, villages,
    path: team.path, level: team.level, teamTerm: termOf(above),
  }
}

async function unitPlace(id: string, role: PlaceSeat['role'], units: Units): Promise<PlaceSeat | undefined> {
  const unit = await units(id)
  if (!unit)
    return undefined
  const above = await along(unit.path, units)
  return {
    kind: 'unit', id, role, name: unitTitle(unit), under: namesOf(above, id), commune: unit.level === 'commune' ? id : null, village: null,
    path: unit.path, level: unit.level, teamTerm: termOf(above),
  }
}

async function villagesOf(commune: string): Promise<StandingVillage[]> {
  const found = await inTime(getDocs(query(collection(await firestore(), 'units'), where('parent', '==', commune))))
  return standingVillages(found.docs.map(document => ({ ...fromStore<Unit>(document.data()), id: document.id })))
}

type Placed = Unit & { id: string }

async function along(path: string[], units: Units): Promise<Placed[]> {
  const found = await Promise.all(path.map(async id => ({ id, unit: await units(id) })))
  return found.flatMap(({ id, unit }) => unit ? [{ ...unit, id }] : [])
}

/** `xã Chiềng Mung, huyện Mai Sơn`: the two nearest above the place's own unit. */
function namesOf(above: Placed[], own: string): string {
  const names = above
    .filter(unit => unit.id !== own && unit.level !== 'nation')
    .map(unitTitle)
    .map(title => title[0]!.toLowerCase() + title.slice(1))
  return names.toReversed().slice(0, 2).join(', ')
}

/** The word for the team comes from the nearest unit that says one. */
function termOf(above: Placed[]): TeamTerm {
  return above.findLast(unit => unit.teamTerm)?.teamTerm ?? 'CNSCD'
}

async function read<T>(path: string): Promise<T | undefined> {
  const snapshot = await inTime(getDoc(doc(await firestore(), path)))
  return snapshot.exists() ? fromStore<T>(snapshot.data()) : undefined
}

function memo<T>(load: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>()
  return (id) => {
    if (!loaded.has(id))
      loaded.set(id, load(id))
    return loaded.get(id)!
  }
}
