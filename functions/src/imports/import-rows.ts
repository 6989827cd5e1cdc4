import type { ImportAnswer, ImportInput } from '@tung-ngo/domain/sheet/import-batch'
import type { ImportKind, ImportRows, Line } from '@tung-ngo/domain/sheet/imports'
import type { FiguresRow } from '@tung-ngo/domain/sheet/figures'
import type { UnitRow } from '@tung-ngo/domain/sheet/units'
import type { Caller } from '../seats/caller'
import type { Commune } from './communes'
import type { Householder } from './households'
import type { Step } from './outcome'
import type { Found } from './units'
import type { MakeAccount } from './people'
import type { Writer } from './villages'
import { can } from '@tung-ngo/domain/access'
import { groupBy, parallel } from '../counting/lists'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { communesOf } from './communes'
import { planFigures } from './figures'
import { planHouseholds } from './households'
import { planMembers } from './members'
import { carryOut, refuse, sumAnswers } from './outcome'
import { planTeams } from './teams'
import { planUnits } from './units'
import { planVillages } from './villages'

/** Who may import what into a unit; of members it is asked line by line too, of households team by team alone. */
const ACTIONS = { villages: 'village.write', teams: 'team.import', members: 'team.import', households: null, units: 'unit.import', figures: 'base.create' } as const

/**
 * Writes a batch of lines, or says what would become of them. What is there already is left as it is, so a batch that
 * comes twice, or was cut off in the middle, is simply sent again.
 */
export async function importRows(caller: Caller | null, input: ImportInput, makeAccount: MakeAccount, now: number): Promise<ImportAnswer> {
  const { unit, kind, dry, run, batch, source } = input
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  const action = ACTIONS[kind]
  if (!actor || !at || (action && !can(actor, action, { unit, path: at.path })))
    throw new Refusal('permission-denied', 'not-entitled')
  const team = input.kind === 'households' ? input.team : undefined
  const importer = { actor, uid: caller!.uid, pid: actor.pid, now, source, team, makeAccount }
  const place = { id: unit, unit: at }
  const answer = kind === 'units'
    ? await carryOut(await planUnits(place, input.rows as Line<UnitRow>[], importer), dry)
    : kind === 'figures'
      ? await carryOut(await planFigures(place, input.rows as Line<FiguresRow>[], importer), dry)
      : await inCommunes(kind, place, input.rows as Line<ImportRows[CommuneKind]>[], importer, dry)
  if (answer.writes > 0) {
    const what = `${KIND_WORDS[kind]}: ${answer.added} mới, ${answer.changed} đổi`
    await writeLog(`import-${run}-${batch}`, { what: 'import.done', place: team ? { team } : { unit }, by: actor.pid, about: null, after: what, reason: source }, now)
  }
  return answer
}

const KIND_WORDS: Record<ImportKind, string> = { villages: 'Thôn, bản', teams: 'Tổ', members: 'Thành viên', households: 'Hộ', units: 'Đơn vị', figures: 'Số liệu' }

interface Importer extends Householder, Writer { makeAccount: MakeAccount }
type CommuneKind = Exclude<ImportKind, 'units' | 'figures'>
type Plan = (commune: Commune, lines: Line<any>[], importer: Importer) => Promise<Step[]>
const PLANS = { villages: planVillages, teams: planTeams, members: planMembers, households: planHouseholds } satisfies Record<CommuneKind, Plan>

/** Each commune's lines by themselves. */
async function inCommunes(kind: CommuneKind, { id, unit }: Found, rows: Line<ImportRows[CommuneKind]>[], importer: Importer, dry: boolean): Promise<ImportAnswer> {
  const find = await communesOf(id, unit, rows.map(({ record }) => record.commune), importer.now)
  const lines = rows.map(line => ({ line, commune: find(line.record.commune) }))
  const unplaced = lines.flatMap(({ line, commune }): Step[] => 'error' in commune ? [refuse(line, commune.error)] : [])
  const groups = groupBy(lines.filter(({ commune }) => !('error' in commune)), ({ commune }) => (commune as Commune).id)
  const plan: Plan = PLANS[kind]
  const answers = await parallel([...groups.values()], 8, async group =>
    carryOut(await plan(group[0]!.commune as Commune, group.map(({ line }) => line), importer), dry))
  return sumAnswers([await carryOut(unplaced, dry), ...answers])
}
