import type { Member } from '@tung-ngo/domain/member'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { HandedRecord } from '@tung-ngo/domain/registers/handed-record'
import type { HandedLevel } from '@tung-ngo/domain/registers/register-access'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import { heldIn } from '@tung-ngo/domain/registers/register-metrics'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { readRow } from '@tung-ngo/domain/unit-tally'
import type { Found } from '../sync/documents'
import { isDenied, listDocuments, readDocument } from '../sync/documents'
import { readTeamList } from './team-list'
import { watchUnitTally } from './unit-tally'
import { readPath } from './units'

interface Named { id: string, name: string }

/**
 * A place whose records a register's page shows: a team of the unit, with the units above its commune, or the unit itself.
 * `holds`: there is something to be read; `people`: of its roll, null until somebody asks.
 */
export interface Owner { id: string, name: string, commune: string | null, path: readonly string[], above: Partial<Record<HandedLevel, string | null>>, holds: boolean, people: readonly Named[] | null }
/** `owner`: its id. */
export type OwnedRecord = RegisterRecord & { id: string, owner: string }

/** The teams of one's commune; those that hold records with their rolls, if the register names persons. */
export async function readTeams(register: Register, commune: string): Promise<Owner[]> {
  const [list, path, tally] = await Promise.all([readTeamList(commune), readPath(commune), readDocument<UnitTallyDoc>(paths.unitTally(commune))])
  const above = Object.fromEntries(path.filter(unit => unit.level !== 'commune').map(({ level, id }) => [level, id]))
  return Promise.all(list.teams.map(async ({ id, name, unit }) => {
    const owner = { id, name, commune, above, path: unit === commune ? path.at(-1)!.path : [...path.at(-1)!.path, unit], holds: heldBy(register, tally?.rows[id]) > 0 }
    return { ...owner, people: owner.holds ? await readPeople(register, id) : null }
  }))
}

/** How many records a team holds, as it was counted up to a minute ago. */
const heldBy = (register: Register, row: string | undefined): number => row === undefined ? 0 : readRow(row).tally.stock[heldIn(register)] ?? 0

/** Calls back whenever the teams of a commune hold more or fewer records than before. @returns what ends it */
export function watchHeld(register: Register, commune: string, onChange: () => void): () => void {
  let known: string | undefined
  return watchUnitTally(commune, {
    onData(tally) {
      const held = Object.entries(tally?.rows ?? {}).map(([team, row]) => `${team} ${heldBy(register, row)}`).sort().join()
      if (known !== undefined && known !== held)
        onChange()
      known = held
    },
    onConnection: () => {},
  })
}

/** Who is on the roll of a team, if a register names persons. */
export async function readPeople({ fields }: Register, team: string): Promise<Named[]> {
  if (!Object.values(fields).some(({ kind }) => kind === 'person'))
    return []
  const roll = await listDocuments<Member>(paths.members(team)).catch(() => [])
  return roll.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name }))
}

/** The records of those that hold any. */
export async function readRecords({ below, id }: Register, owners: readonly Owner[]): Promise<OwnedRecord[]> {
  const holders = owners.filter(({ holds }) => holds)
  const found = await Promise.all(holders.map(async owner => (await listDocuments<RegisterRecord>(paths.records(below, owner.id, id))).map(record => ({ ...record, owner: owner.id }))))
  return found.flat()
}

/** So many of what was handed up are shown, the newest first. */
const SHOWN = 200

/** What was handed up to a unit above communes, with the teams that it came from. */
export async function readHanded({ below, id }: Register, unit: string): Promise<{ owners: Owner[], records: OwnedRecord[] }> {
  const handed = (await listDocuments<HandedRecord>(paths.handed(unit), { newest: 'at', limit: SHOWN })).filter(({ register }) => register === id)
  const teams = await Promise.all([...new Set(handed.map(({ team }) => team))].map(team => readDocument<Team>(paths.team(team))))
  const records = await Promise.all(handed.map(async ({ team, record }) => ({ owner: team, found: await unlessDenied(readDocument<RegisterRecord>(paths.record(below, team, id, record))) })))
  return {
    owners: teams.flatMap(team => team ? [ownerOf(team)] : []),
    records: records.flatMap(({ owner, found }) => found ? [{ ...found, owner }] : []),
  }
}

/** What was handed back down is not this unit's any more. */
const unlessDenied = <T>(read: Promise<T>): Promise<T | undefined> => read.catch((error) => {
  if (!isDenied(error))
    throw error
  return undefined
})

function ownerOf({ id, name, path, commune, province, district }: Found<Team>): Owner {
  return { id, name, commune, path, above: { district, province, nation: path[0]! }, holds: true, people: [] }
}
