import type { Member } from '@tung-ngo/domain/member'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { HandedRecord } from '@tung-ngo/domain/registers/handed-record'
import type { HandedLevel } from '@tung-ngo/domain/registers/register-access'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import type { Found } from '../sync/documents'
import { isDenied, listDocuments, readDocument } from '../sync/documents'

/** A place whose records a register's page shows: a team of the unit, with the units above its commune, or the unit itself. */
export interface Owner { id: string, name: string, commune: string | null, path: readonly string[], above: Partial<Record<HandedLevel, string | null>>, people: { id: string, name: string }[] }
/** `owner`: its id. */
export type OwnedRecord = RegisterRecord & { id: string, owner: string }

/** The teams of one's commune with their rolls, if the register names persons. */
export async function readTeams(register: Register, commune: string): Promise<Owner[]> {
  const teams = await listDocuments<Team>('teams', { equal: { commune } })
  const namesPeople = Object.values(register.fields).some(({ kind }) => kind === 'person')
  return Promise.all(teams.filter(({ dissolvedOn }) => dissolvedOn === null).map(async (team) => {
    const people = namesPeople ? await listDocuments<Member>(paths.members(team.id)).catch(() => []) : []
    return ownerOf(team, people.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name })))
  }))
}

export async function readRecords({ below, id }: Register, owners: readonly Owner[]): Promise<OwnedRecord[]> {
  const found = await Promise.all(owners.map(async owner => (await listDocuments<RegisterRecord>(paths.records(below, owner.id, id))).map(record => ({ ...record, owner: owner.id }))))
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
    owners: teams.flatMap(team => team ? [ownerOf(team, [])] : []),
    records: records.flatMap(({ owner, found }) => found ? [{ ...found, owner }] : []),
  }
}

/** What was handed back down is not this unit's any more. */
const unlessDenied = <T>(read: Promise<T>): Promise<T | undefined> => read.catch((error) => {
  if (!isDenied(error))
    throw error
  return undefined
})

function ownerOf({ id, name, path, commune, province, district }: Found<Team>, people: Owner['people']): Owner {
  return { id, name, commune, path, above: { district, province, nation: path[0]! }, people }
}
