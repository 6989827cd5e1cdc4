import type { ChangeTeamInput } from '@tung-ngo/domain/team-act'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, SERVER_TIME, transact } from '../store'
import { said } from './establish-team'
import { writeDecision } from './write-decision'

const STATUS_WORDS = { established: 'Đã thành lập', planApproved: 'Đã duyệt kế hoạch', active: 'Đang hoạt động', dissolved: 'Đã giải thể' } as const

/** Gives a team another name or state, or dissolves it by a decision; what it recorded stays. */
export async function changeTeam(caller: Caller | null, { team, name, status, decision, reason }: ChangeTeamInput, now: number): Promise<{ team: string }> {
  const actor = caller && await freshClaims(caller, now)
  const before = await transact(async (tx) => {
    const stood = (await tx.get(docs.team(team))).data()
    if (!actor || !stood || !can(actor, 'team.write', { team, commune: stood.commune, path: stood.path }))
      throw new Refusal('permission-denied', 'not-entitled')
    const dissolvedOn = status === 'dissolved' ? stood.dissolvedOn ?? decision!.on : null
    if (dissolvedOn !== null && dissolvedOn < stood.foundedOn)
      throw new Refusal('failed-precondition', 'before-founding')
    tx.update(docs.team(team), { name, status, dissolvedOn, updatedAt: SERVER_TIME })
    return stood
  })
  if (decision)
    await writeDecision(before.commune, { ...said(decision), kind: status === 'dissolved' ? 'dissolve' : 'consolidate', teams: name }, actor!.pid)
  const renamed = before.name !== name
  await writeLog(`team-${team}-${now}`, {
    what: status === 'dissolved' && before.status !== 'dissolved' ? 'team.dissolved' : 'team.changed',
    place: { team },
    by: actor!.pid,
    about: null,
    before: (renamed ? before.name : STATUS_WORDS[before.status]).slice(0, 60),
    after: (renamed ? name : STATUS_WORDS[status]).slice(0, 60),
    reason: [decision && `Quyết định số ${decision.number}`, reason].filter(Boolean).join('. ').slice(0, 300) || null,
  }, now)
  return { team }
}
