import type { TeamRole, UnitRole, Claims } from '@tung-ngo/domain/seat'
import type { TeamLevel } from '@tung-ngo/domain/team'
import type { TeamTerm, UnitLevel } from '@tung-ngo/domain/unit'
import { isPractice, practiceSnapshot } from './practice'
import type { StandingVillage } from './standing-villages'

/** A seat with what screens say of its place: `name` Tổ bản Nà Xa, `under` xã Chiềng Mung, huyện Mai Sơn. */
export interface PlaceSeat {
  kind: 'team' | 'unit'
  id: string
  role: TeamRole | UnitRole
  name: string
  under: string
  commune: string | null
  village: string | null
  /** Villages among which a commune team's work may lie. */
  villages?: StandingVillage[]
  /** Ids from the root down to the place's unit. */
  path: string[]
  level: UnitLevel | TeamLevel
  teamTerm: TeamTerm
}

interface Account { uid: string, pid: string, name: string, claims: Claims }

/** Who uses this phone, and where. It lies in localStorage, so that the first paint waits for nothing. */
export interface Snapshot {
  account: Account | null
  places: PlaceSeat[]
  /** Id of the chosen place. */
  place: string | null
  /** The sign-in ended by itself: recording goes on, sending waits until the person signs in again. */
  mustSignIn: boolean
  /** How many seats found no room in the account. */
  refused?: number
  /** This phone was signed out from elsewhere, and everything on it was removed. */
  ended?: boolean
}

export const SNAPSHOT_KEY = 'tung-ngo.session'
export const NOBODY: Snapshot = { account: null, places: [], place: null, mustSignIn: false }

export function readSnapshot(): Snapshot {
  if (isPractice)
    return { ...NOBODY, ...practiceSnapshot() }
  const kept = localStorage.getItem(SNAPSHOT_KEY)
  return kept ? { ...NOBODY, ...JSON.parse(kept) as Partial<Snapshot> } : NOBODY
}

export function writeSnapshot(snapshot: Snapshot): void {
  if (!isPractice)
    localStorage.setItem(SNAPSHOT_KEY, JSON.stringify(snapshot))
}

export function placeOf(snapshot: Snapshot): PlaceSeat | null {
  return snapshot.places.find(place => place.id === snapshot.place) ?? null
}
