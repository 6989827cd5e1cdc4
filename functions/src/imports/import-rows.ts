import type { Claims } from '@tung-ngo/domain/seat'
import type { ImportAnswer, ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportKind, ImportRows, Line } from '@tung-ngo/domain/sheet/imports'
import type { Caller } from '../seats/caller'
import type { Commune } from './communes'
import type { Step } from './outcome'
import type { MakeAccount } from './people'
import { can } from '@tung-ngo/domain/access'
import { groupBy, parallel } from '../counting/lists'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { communesOf } from './communes'
import { planMembers } from './members'
import { carryOut, refuse, sumAnswers } from './outcome'
import { knowPeople, seatPeople } from './people'
import { planTeams } from './teams'
import { planVillages } from './villages'

/** Who may import what, asked of each commune; of members it is asked line by line too. */
const ACTIONS = { villages: 'village.write', teams: 'team.import', members: 'team.import' } as const

/**
 * Writes a batch of lines, or says what would become of them. What is there already is left as it is, so a batch that
 * comes twice, or was cut off in the middle, is simply sent again.
 */
export async function importRows(caller: Caller | null, input: ImportInput, makeAccount: MakeAccount, now: number): Promise<ImportAnswer> {
  const { unit, kind, dry, run, batch, source } = input
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !at || !can(actor, ACTIONS[kind], { unit, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  const find = await communesOf(unit, at)
  const lines = (input.rows as Line<ImportRows[ImportKind]>[]).map(line => ({ line, commune: find(line.record.commune) }))
  const unplaced = lines.flatMap(({ line, commune }): Step[] => 'error' in commune ? [refuse(line, commune.error)] : [])
  const groups = groupBy(lines.filter(({ commune }) => !('error' in commune)), ({ commune }) => (commune as Commune).id)
  const plan = planner(kind, actor, now, source, lines.map(({ line }) => line), makeAccount)
  const answers = await parallel([...groups.values()], 8, async group =>
    carryOut(await (await plan)(group[0]!.commune as Commune, group.map(({ line }) => line)), dry))
  const answer = sumAnswers([await carryOut(unplaced, dry), ...answers])
  if (answer.writes > 0) {
    const what = `${KIND_WORDS[kind]}: ${answer.added} mới, ${answer.changed} đổi`
    await writeLog(`import-${run}-${batch}`, { what: 'import.done', place: { unit }, by: actor.pid, about: null, after: what, reason: source }, now)
  }
  return answer
}

const KIND_WORDS: Record<ImportKind, string> = { villages: 'Thôn, bản', teams: 'Tổ', members: 'Thành viên' }

type Plan = (commune: Commune, lines: Line<any>[]) => Promise<Step[]>

async function planner(kind: ImportKind, actor: Claims, now: number, source: string, lines: Line<any>[], makeAccount: MakeAccount): Promise<Plan> {
  const writer = { pid: actor.pid, now, source }
  if (kind === 'members') {
    const { find, known } = await knowPeople(lines)
    const enroller = { ...writer, actor, find, seat: seatPeople(makeAccount, known) }
    return (commune, lines) => planMembers(commune, lines, enroller)
  }
  return (commune, lines) => kind === 'villages' ? planVillages(commune, lines, writer) : planTeams(commune, lines, writer)
}
