import type { SaveCompositionInput } from '@tung-ngo/domain/composition/composition-act'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { keepsPast } from '@tung-ngo/domain/composition/rule'
import { COMPOSITION_RULES } from '@tung-ngo/domain/composition/rules'
import { dayOf } from '@tung-ngo/domain/day'
import { writeLog } from '../log/write-log'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs, transact } from '../store'

/** Puts other rules of make-up in force in a province; what was in force before keeps its days. Resolves to how many there are. */
export async function saveComposition(caller: Caller | null, { unit, rules, reason }: SaveCompositionInput, now: number): Promise<{ rules: number }> {
  const actor = caller && await freshClaims(caller, now)
  const before = await transact(async (tx) => {
    const province = (await tx.get(docs.unit(unit))).data()
    if (!actor || province?.level !== 'province' || !can(actor, 'composition.write', { unit, path: province.path }))
      throw new Refusal('permission-denied', 'not-entitled')
    const stood = province.composition ?? COMPOSITION_RULES.filter(rule => rule.province === province.code)
    if (rules.some(rule => rule.province !== province.code) || new Set(rules.map(({ id }) => id)).size < rules.length || !keepsPast(stood, rules, dayOf(now)))
      throw new Refusal('failed-precondition', 'past-changed')
    tx.update(docs.unit(unit), { composition: rules })
    return stood
  })
  await writeLog(`composition-${unit}-${now}`, { what: 'composition.changed', place: { unit }, by: actor!.pid, about: null, before: inForce(before.length), after: inForce(rules.length), reason }, now)
  return { rules: rules.length }
}

const inForce = (count: number) => `${count} quy định`
