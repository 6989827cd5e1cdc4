import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { correctionId } from '@tung-ngo/domain/reports/consolidation-doc'
import { writeLog } from '../log/write-log'
import { titleOfReport } from '../notices/who'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { createOnce, docs } from '../store'
import { consolidateList } from './consolidate-list'
import { readRegisters } from './read-registers'
import { newConsolidation, newestConsolidation } from './newest-consolidation'

/**
 * An issued report stays as it is: its correction is another, from what stands now, that names the old one and is issued in
 * its turn. `report`: the period's. @returns the id of the correction
 */
export async function correctReport(caller: Caller | null, { unit, report, reason }: { unit: string, report: string, reason: string }, now: number): Promise<{ id: string }> {
  const [actor, place, list] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data(), (await docs.expected(unit, report).get()).data()]
  if (!actor || !place || !can(actor, 'consolidation.correct', { unit, path: place.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  const newest = list && await newestConsolidation(unit, report)
  if (!newest || !(await docs.issue(unit, newest.id).get()).exists)
    throw new Refusal('failed-precondition', 'not-issued')
  const { content, asOf } = await consolidateList(unit, report, list)
  const id = correctionId(newest.id)
  await createOnce(docs.consolidation(unit, id), newConsolidation(list, { ...content, registers: await readRegisters(unit, list) }, { asOf, now, corrects: newest.id, reason, by: actor.pid }))
  await writeLog(`corrected-${unit}-${id}`, { what: 'report.corrected', place: { unit }, by: actor.pid, about: null, subject: titleOfReport(newest), reason }, now)
  return { id }
}
