import type { Member } from '@tung-ngo/domain/member'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import { listDocuments } from '../sync/documents'

/** A place whose records a register's page shows: a team of the unit, or the unit itself. */
export interface Owner { id: string, name: string, commune: string | null, path: readonly string[], people: { id: string, name: string }[] }
/** `owner`: its id. */
export type OwnedRecord = RegisterRecord & { id: string, owner: string }

/**
 * The teams of a commune with their rolls, if the register names persons. `area`: the field and unit by which the asking
 * official proves that the commune is his.
 */
export async function readTeams(register: Register, commune: string, area: Record<string, string>): Promise<Owner[]> {
  const teams = await listDocuments<Team>('teams', { equal: { ...area, commune } })
  const namesPeople = Object.values(register.fields).some(({ kind }) => kind === 'person')
  return Promise.all(teams.filter(({ dissolvedOn }) => dissolvedOn === null).map(async ({ id, name, path }) => {
    const people = namesPeople ? await listDocuments<Member>(paths.members(id)).catch(() => []) : []
    return { id, name, commune, path, people: people.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name })) }
  }))
}

export async function readRecords({ below, id }: Register, owners: readonly Owner[]): Promise<OwnedRecord[]> {
  const found = await Promise.all(owners.map(async owner => (await listDocuments<RegisterRecord>(paths.records(below, owner.id, id))).map(record => ({ ...record, owner: owner.id }))))
  return found.flat()
}
