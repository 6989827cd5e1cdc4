import type { SaveReasonInput, ToldReason } from '@tung-ngo/domain/composition/reason'
import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import type { Team } from '@tung-ngo/domain/team'
import type { Caller } from '../seats/caller'
import { rulesFor, rulesOf } from '@tung-ngo/domain/composition/rule'
import { COMPOSITION_RULES } from '@tung-ngo/domain/composition/rules'
import { dayOf } from '@tung-ngo/domain/day'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { writeLog } from '../log/write-log'
import { teamFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { docs, getAll, queries, SERVER_TIME, transact } from '../store'

/** Why a team does not keep rules of make-up, as those say who see its roll. */
export async function listReasons(caller: Caller | null, team: string, now: number): Promise<{ reasons: ToldReason[] }> {
  await teamFor(caller, team, 'roll.read', now)
  const found = (await queries.reasons(team).get()).docs.filter(reason => reason.data().text !== '')
  const people = await getAll([...new Set(found.map(reason => reason.data().by))].map(docs.person))
  const names = new Map(people.map(person => [person.id, person.data()?.name ?? '']))
  return { reasons: found.map((reason) => {
    const { text, by, at } = reason.data()
    return { rule: reason.id, text, name: names.get(by) ?? '', at }
  }) }
}

/** Says why a team does not keep a rule that is in force for it, or takes that back by an empty text. */
export async function saveReason(caller: Caller | null, { team, rule, text }: SaveReasonInput, now: number): Promise<{ team: string }> {
  const { pid, stood } = await teamFor(caller, team, 'team.write', now)
  const told = (await rulesOn(stood, now)).find(({ id }) => id === rule)
  if (!told)
    throw new Refusal('failed-precondition', 'no-rule')
  const changed = await transact(async (tx) => {
    const before = (await tx.get(docs.reason(team, rule))).data()?.text ?? ''
    if (before !== text)
      tx.set(docs.reason(team, rule), { v: SHAPE_VERSION, text, by: pid, at: SERVER_TIME })
    return before !== text
  })
  if (changed)
    await writeLog(`reason-${team}-${rule}-${now}`, { what: 'team.explained', place: { team }, by: pid, about: null, after: told.source.slice(0, 60), reason: text || 'Bỏ lý do đã ghi' }, now)
  return { team }
}

/** The rules in force for a team today. */
async function rulesOn({ province, level }: Team, now: number): Promise<CompositionRule[]> {
  const { code, composition } = (await docs.unit(province).get()).data()!
  return rulesFor(rulesOf(composition, COMPOSITION_RULES), { province: code, level, on: dayOf(now) })
}
