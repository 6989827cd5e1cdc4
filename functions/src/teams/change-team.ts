import type { ChangeTeamInput } from '@tung-ngo/domain/team-act'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, SERVER_TIME, transact } from '../store'
import { said } from './establish-team'
import { decisionId, writeDecision } from './write-decision'

const STATUS_WORDS = { established: 'Đã thành lập', planApproved: 'Đã duyệt kế hoạch', active: 'Đang hoạt động', dissolved: 'Đã giải thể' } as const

/** Decisions after which a team stands on. The Project 06 group goes into a team by a merger (S001 §1.1). */
const ABOUT = {
  consolidate: { kind: 'consolidate', title: 'Về việc kiện toàn tổ' },
  members: { kind: 'members', title: 'Về việc thay đổi thành viên tổ' },
  project06: { kind: 'merge', title: 'Về việc nhập Tổ công tác Đề án 06 vào tổ' },
} as const

/** Gives a team another name or state, enters a decision on it, or dissolves it by one; what it recorded stays. One that was merged into another does not come back. */
export async function changeTeam(caller: Caller | null, { team, name, status, decision, about = 'consolidate', reason }: ChangeTeamInput, now: number): Promise<{ team: string }> {
  const actor = caller && await freshClaims(caller, now)
  const told = decision && said(decision)
  const before = await transact(async (tx) => {
    const stood = (await tx.get(docs.team(team))).data()
    if (!actor || !stood || !can(actor, 'team.write', { team, commune: stood.commune, path: stood.path }))
      throw new Refusal('permission-denied', 'not-entitled')
    if (stood.mergedInto !== undefined && status !== 'dissolved')
      throw new Refusal('failed-precondition', 'merged')
    const dissolvedOn = status === 'dissolved' ? stood.dissolvedOn ?? decision!.on : null
    if (dissolvedOn !== null && dissolvedOn < stood.foundedOn)
      throw new Refusal('failed-precondition', 'before-founding')
    tx.update(docs.team(team), { name, status, dissolvedOn, updatedAt: SERVER_TIME })
    return stood
  })
  if (told)
    await writeDecision(before.commune, { ...told, ...status === 'dissolved' ? { kind: 'dissolve' } : ABOUT[about], teams: name }, actor!.pid)
  const renamed = before.name !== name
  const decided = decision !== null && before.status === status
  await writeLog(`team-${team}-${now}`, {
    what: status === 'dissolved' && before.status !== 'dissolved' ? 'team.dissolved' : decided ? 'team.decided' : 'team.changed',
    place: { team },
    by: actor!.pid,
    about: null,
    before: renamed ? before.name.slice(0, 60) : decided ? null : STATUS_WORDS[before.status],
    after: (renamed ? name : decided ? ABOUT[about].title : STATUS_WORDS[status]).slice(0, 60),
    reason: [decision && `Quyết định số ${decision.number}`, reason].filter(Boolean).join('. ').slice(0, 300) || null,
    ...decision ? { record: decisionId(before.commune, decision.number) } : {},
  }, now)
  return { team }
}
