import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Raised, RegisterLines } from '@tung-ngo/domain/reports/register-lines'
import type { HandedLevel } from '@tung-ngo/domain/registers/register-access'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { handedTo } from '@tung-ngo/domain/registers/register-access'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { registerLines } from '@tung-ngo/domain/reports/register-lines'
import { parallel } from '../counting/lists'
import { docs, getAll, queries } from '../store'

/** So many of what was handed up are looked at, the newest first. */
const HANDED = 200

/** What the registers of a unit and below it say of a period: read once, when it is frozen or corrected. */
export async function readRegisters(unit: string, span: Pick<ExpectedDoc, 'from' | 'to'>): Promise<RegisterLines> {
  const level = (await docs.unit(unit).get()).data()?.level
  const [raised, issued] = await Promise.all([level === 'commune' ? ofTeams(unit) : handedUp(unit, level as HandedLevel), queries.recordsOf('units', unit, instruments.id).get()])
  return registerLines(raised, issued.docs.map(record => record.data()), span)
}

async function ofTeams(commune: string): Promise<Raised[]> {
  const teams = (await queries.teamsOf(commune).get()).docs.filter(team => team.data().dissolvedOn === null)
  const found = await parallel(teams, 8, async team => (await queries.recordsOf('teams', team.id, difficulties.id).get()).docs.map(record => ({ place: team.data().name, record: record.data() })))
  return found.flat()
}

/** Above communes what teams said stays with them, but for what they handed up. */
async function handedUp(unit: string, level: HandedLevel): Promise<Raised[]> {
  const handed = (await queries.handed(unit, HANDED).get()).docs.map(pointer => pointer.data()).filter(({ register, state }) => register === difficulties.id && state !== 'closed')
  const records = await getAll(handed.map(({ team, record }) => docs.recordOf('teams', team, difficulties.id, record)))
  const teams = new Map((await getAll([...new Set(handed.map(({ team }) => team))].map(docs.team))).map(team => [team.id, team.data()?.name ?? '']))
  return handed.flatMap(({ team }, index) => {
    const record = records[index]!.data()
    // What was handed back down is not this unit's any more.
    return record && handedTo(difficulties, record, { [level]: unit }).length > 0 ? [{ place: teams.get(team) ?? '', record }] : []
  })
}
