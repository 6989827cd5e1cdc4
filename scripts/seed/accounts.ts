import process from 'node:process'
import type { Seat } from '@tung-ngo/domain/seat'
import { claimsFor } from '@tung-ngo/domain/seat'
import type { TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import { unitTitle } from '@tung-ngo/domain/unit'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { calendarOf } from './calendar'
import { CAST_MEMBERS, CAST_OFFICERS, castPhone, memberPid, officerPid } from './cast'
import { uidOf } from './people'
import { buildTeams } from './teams'
import { allUnits, buildTree } from './tree'

/** Somebody whom one may be in a local run. `role` and `place` are words for the person who tries the app. */
interface DemoAccount {
  phone: string
  name: string
  role: string
  place: string
  hint: string
  pid: string
  uid: string
  seats: Seat[]
}

const ROLE_WORDS: Record<TeamRole | UnitRole, string> = {
  leader: 'Tổ trưởng',
  deputy: 'Tổ phó',
  member: 'Thành viên',
  officer: 'Cán bộ',
  viewer: 'Người xem',
  operator: 'Người vận hành',
}

const tree = buildTree()
const titles = new Map(allUnits(tree).map(({ id, unit }) => [id, unitTitle(unit)]))
const teamNames = new Map(buildTeams(tree, calendarOf(0)).map(({ id, team }) => [id, team.name]))

export const demoAccounts: DemoAccount[] = [
  ...CAST_MEMBERS.map((entry, index) => {
    const places = [entry.unit, ...entry.alsoIn ? [entry.alsoIn[0]] : []]
    const seats = places.map((unit, index): Seat => ({ place: { team: `t-${unit}` }, role: index === 0 ? entry.role : 'member' }))
    const place = [...places.map(unit => teamNames.get(`t-${unit}`)!), ...entry.alsoIn ? [] : [communeOf(entry.unit)]].join(', ')
    return accountOf(index, memberPid(entry.unit, entry.entry), entry, place, seats)
  }),
  ...CAST_OFFICERS.map((entry, index) =>
    accountOf(CAST_MEMBERS.length + index, officerPid(entry), entry, titles.get(entry.unit)!, [{ place: { unit: entry.unit }, role: entry.role }])),
]

/** Puts the accounts with their claims into the auth emulator; those already there are replaced. */
export async function importAccounts(project = 'demo-tung-ngo'): Promise<number> {
  if (!process.env.FIREBASE_AUTH_EMULATOR_HOST)
    throw new Error('FIREBASE_AUTH_EMULATOR_HOST is not set: demo accounts belong in the emulator only.')
  const result = await getAuth(initializeApp({ projectId: project }, 'demo-accounts')).importUsers(demoAccounts.map(({ uid, pid, phone, name, seats }) => ({
    uid,
    phoneNumber: phone,
    displayName: name,
    customClaims: claimsFor(pid, 1, seats),
  })))
  if (result.failureCount > 0)
    throw new Error(`${result.failureCount} demo accounts were refused: ${result.errors[0]!.error.message}`)
  return result.successCount
}

function accountOf(index: number, pid: string, entry: { name: string, role: TeamRole | UnitRole, hint: string }, place: string, seats: Seat[]): DemoAccount {
  return { phone: castPhone(index), name: entry.name, role: ROLE_WORDS[entry.role], place, hint: entry.hint, pid, uid: uidOf(pid), seats }
}

function communeOf(village: string): string {
  return titles.get(village.replace(/-b\d+$/, ''))!
}
