import type { MergedTeam, MergeTeamInput } from '@tung-ngo/domain/team-act'
import type { Team } from '@tung-ngo/domain/team'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, SERVER_TIME, transact } from '../store'
import { carryHouseholds, carryMembers } from './carry-over'
import { said } from './establish-team'
import { decisionId, writeDecision } from './write-decision'

/**
 * Merges a team into another of its commune by a decision: its members and households go over, what it owes is owed by
 * the other, and what it recorded stays with it. Called again after it broke off, it goes on where it was.
 */
export async function mergeTeam(caller: Caller | null, { team, into, members, decision }: MergeTeamInput, now: number): Promise<MergedTeam> {
  const [actor, stood, heir] = [caller && await freshClaims(caller, now), (await docs.team(team).get()).data(), (await docs.team(into).get()).data()]
  if (!actor || !stood || !heir || ![{ team, ...stood }, { team: into, ...heir }].every(place => can(actor, 'team.write', place)))
    throw new Refusal('permission-denied', 'not-entitled')
  if (team === into || stood.commune !== heir.commune || heir.dissolvedOn !== null || (stood.dissolvedOn !== null && stood.mergedInto !== into))
    throw new Refusal('failed-precondition', 'no-heir')
  if (decision.on > dayOf(now))
    throw new Refusal('failed-precondition', 'not-yet')
  if (decision.on < stood.foundedOn)
    throw new Refusal('failed-precondition', 'before-founding')
  const told = said(decision)
  const came = { members: members ? await carryMembers(team, into, { pid: actor.pid, on: decision.on }) : 0, households: 0 }
  await end(team, into, decision.on)
  await writeDecision(stood.commune, { ...told, kind: 'merge', teams: `${stood.name} → ${heir.name}` }, actor.pid)
  came.households = await carryHouseholds(team, into, { pid: actor.pid, on: dayOf(now) })
  await writeLog(`merged-${team}-${into}`, {
    what: 'team.merged',
    place: { team },
    by: actor.pid,
    about: null,
    before: stood.name.slice(0, 60),
    after: heir.name.slice(0, 60),
    reason: `Quyết định số ${decision.number}`,
    record: decisionId(stood.commune, decision.number),
  }, now)
  return came
}

function end(team: string, into: string, on: string): Promise<void> {
  return transact(async (tx) => {
    const stood = (await tx.get(docs.team(team))).data()!
    if (stood.mergedInto !== into)
      tx.update(docs.team(team), { status: 'dissolved', dissolvedOn: on, mergedInto: into, updatedAt: SERVER_TIME } satisfies Partial<Team>)
  })
}
