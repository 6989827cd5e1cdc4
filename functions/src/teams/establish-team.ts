import type { EstablishTeamInput } from '@tung-ngo/domain/team-act'
import type { Caller } from '../seats/caller'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { communesOf } from '../imports/communes'
import { madeId } from '../imports/made-id'
import { teamOf } from '../imports/teams'
import { writeLog } from '../log/write-log'
import { readSent } from '../registers/keep-paper'
import { unitFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { createOnce, docs, queries } from '../store'
import { decisionId, writeDecision } from './write-decision'

/** Founds a team by a decision, which is entered into the commune's register; resolves to the team's id. */
export async function establishTeam(caller: Caller | null, { commune, unit, name, foundedOn, decision }: EstablishTeamInput, now: number): Promise<{ team: string }> {
  const [{ pid, at }, of] = [await unitFor(caller, commune, 'team.import', now, ['commune']), (await docs.unit(unit).get()).data()]
  if (!of || of.validTo !== null || (unit !== commune && of.parent !== commune))
    throw new Refusal('failed-precondition', 'no-village')
  const told = said(decision)
  const teams = (await queries.teamsOf(commune).get()).docs.map(found => found.data())
  if (teams.some(team => team.dissolvedOn === null && plain(team.name) === plain(name)))
    throw new Refusal('already-exists', 'team-exists')
  const place = (await communesOf(commune, at, [null], now))(null)
  if ('error' in place)
    throw new Refusal('failed-precondition', 'no-village')
  const team = teamOf(place, unit === commune ? null : { id: unit, unit: of }, { name, foundedOn, decidedOn: decision.on, status: 'established' }, foundedOn)
  const id = madeId('t', commune, unit, plain(name), foundedOn)
  await createOnce(docs.team(id), team)
  await writeDecision(commune, { ...told, kind: 'establish', teams: name }, pid)
  await writeLog(`established-${id}`, { what: 'team.established', place: { team: id }, by: pid, about: null, after: name.slice(0, 60), reason: `Quyết định số ${decision.number}`, record: decisionId(commune, decision.number) }, now)
  return { team: id }
}

/** Texts of a form as a register keeps them: what is empty was not said. Refuses a paper that is none, before anything is written. */
export const said = ({ number, on, basis, composition, file, paper }: EstablishTeamInput['decision']) =>
  ({ number, on, basis: basis || null, composition: composition || null, file: file || null, paper: paper ? readSent(paper) : null })
