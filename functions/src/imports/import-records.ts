import type { TeamPlace } from '@tung-ngo/domain/access'
import type { Claims } from '@tung-ngo/domain/seat'
import type { RecordsInput } from '@tung-ngo/domain/registers/record-batch'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { RecordRow } from '@tung-ngo/domain/registers/register-sheet'
import type { ImportAnswer } from '@tung-ngo/domain/sheet/import-batch'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Caller } from '../seats/caller'
import type { Step } from './outcome'
import { relationsOf } from '@tung-ngo/domain/access'
import { mayDo } from '@tung-ngo/domain/registers/register-access'
import { TEAM_CELL } from '@tung-ngo/domain/registers/register-sheet'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { groupBy, parallel } from '../counting/lists'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, queries } from '../store'
import { madeId } from './made-id'
import { carryOut, refuse, sumAnswers } from './outcome'
import { planRecords } from './records'

/**
 * Writes a batch of a register's lines, or says what would become of them: for the unit's own register, or for those of
 * the teams of a commune. Every record is written by the events that somebody would have made at its screen, by whoever
 * may make them; a batch that comes twice writes nothing more.
 */
export async function importRecords(caller: Caller | null, { unit, register: id, rows, dry, run, batch, source }: RecordsInput, now: number): Promise<ImportAnswer> {
  const [actor, at, register] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data(), REGISTERS.find(one => one.id === id)]
  if (!actor || !at || !register || !mayImport(register, actor, unit, at))
    throw new Refusal('permission-denied', 'not-entitled')
  const placeOf = register.below === 'units' ? () => ({ unit, path: at.path }) : await teamsOf(unit, at)
  const lines = (rows as Line<RecordRow>[]).map(line => ({ line, place: placeOf(line.record[TEAM_CELL] ?? null) }))
  const unplaced = lines.flatMap(({ line, place }): Step[] => 'error' in place ? [refuse(line, place.error)] : [])
  const groups = groupBy(lines.flatMap(({ line, place }) => 'error' in place ? [] : [{ line, place }]), ({ place }) => 'team' in place ? place.team : place.unit)
  const writer = { actor, event: (line: number) => madeId('nhap', run, String(batch), String(line)) }
  const answers = await parallel([...groups.values()], 8, async group =>
    carryOut(await planRecords(register, group[0]!.place, group.map(({ line }) => line), writer), dry))
  const answer = sumAnswers([await carryOut(unplaced, dry), ...answers])
  if (answer.writes > 0) {
    const what = `${register.words.title}: ${answer.added} mới, ${answer.changed} đổi`
    await writeLog(`import-${run}-${batch}`, { what: 'import.done', place: { unit }, by: actor.pid, about: null, after: what, reason: source }, now)
  }
  return answer
}

/** Who may make a record here; of teams' registers he must be able to at any team of the commune. */
function mayImport(register: Register, actor: Claims, unit: string, { level, path }: Unit): boolean {
  const place = register.below === 'units' ? { unit, path } : { team: '', commune: unit, path }
  return (register.below === 'units' || level === 'commune') && mayDo(register, 'create', relationsOf(actor, place))
}

/** The standing teams of a commune by their names, or why a line names none. */
async function teamsOf(commune: string, unit: Unit): Promise<(name: unknown) => TeamPlace | { error: string }> {
  const teams = (await queries.teamsOf(commune).get()).docs.filter(found => found.data().dissolvedOn === null)
  const known = new Map(teams.map(found => [plain(found.data().name), { team: found.id, commune, path: found.data().path }]))
  return name => known.get(plain(String(name))) ?? { error: `Chưa có tổ “${String(name)}” ở ${unitTitle(unit)}. Xem lại tên tổ.` }
}
