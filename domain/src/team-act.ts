import * as z from 'zod/mini'
import { sentPaper } from './registers/record-paper'
import { day, id, line, prose, requiredText } from './shape'
import { TEAM_STATUSES } from './team'

/** The decision (report form 10) that an act on a team rests on. */
const decision = z.strictObject({
  number: requiredText(40, 'số quyết định'),
  on: day,
  basis: prose(1000),
  composition: prose(1000),
  file: line(300),
  /** The signed paper itself; it stands before `file`. */
  paper: z.optional(sentPaper),
})

/** A call of `establishTeam`: `unit` is the commune, or one of its villages. */
export const establishTeamInput = z.strictObject({
  commune: id,
  unit: id,
  name: requiredText(120, 'tên tổ'),
  foundedOn: day,
  decision,
})
export type EstablishTeamInput = z.infer<typeof establishTeamInput>

/** A call of `changeTeam`: another name or state; `dissolved` asks for its decision, whose day is the first without the team. */
export const changeTeamInput = z.strictObject({
  team: id,
  name: requiredText(120, 'tên tổ'),
  status: z.enum(TEAM_STATUSES),
  decision: z.nullable(decision),
  /** What the decision is about where the team stands on; by default that it is re-formed. */
  about: z.optional(z.enum(['consolidate', 'members', 'project06'])),
  reason: prose(300),
}).check(z.refine(({ status, decision }) => status !== 'dissolved' || decision !== null, { path: ['decision', 'number'], message: 'Giải thể tổ thì ghi số quyết định.' }))
export type ChangeTeamInput = z.infer<typeof changeTeamInput>

/** A call of `mergeTeam`: the team ends on the day of the decision, and another of its commune takes over its work. */
export const mergeTeamInput = z.strictObject({
  team: id,
  into: id,
  /** Its members go on as members there. */
  members: z.boolean(),
  decision,
})
export type MergeTeamInput = z.infer<typeof mergeTeamInput>

/** What came over: members who were not there already, and households. */
export interface MergedTeam { members: number, households: number }

/** A decision that names a team, as `teamDecisions` tells of it. `file`: where its signed paper is, or which one is kept. */
export interface TeamDecision { id: string, number: string, on: string, title: string, state: string, file: string | null }
