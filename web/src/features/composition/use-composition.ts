import type { CompositionRule } from '@tung-ngo/domain/composition/rule'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Found } from '../../sync/documents'
import { can } from '@tung-ngo/domain/access'
import { COMPOSITION_RULES } from '@tung-ngo/domain/composition/rules'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { computed, ref, shallowRef } from 'vue'
import { act } from '../../session/act'
import { useSession } from '../../session/store'
import { readDocument } from '../../sync/documents'
import { words } from './words'

export type RuleState = 'now' | 'later' | 'ended'

/** A province's rules for the make-up of its teams, and how they are changed. */
export function useComposition(id: string) {
  const session = useSession()
  const unit = shallowRef<Found<Unit>>()
  const state = ref<'waiting' | 'ready' | 'missing' | 'notProvince' | 'failed'>('waiting')
  const today = dayOf(Date.now())
  const rules = computed(() => unit.value?.composition ?? COMPOSITION_RULES.filter(({ province }) => province === unit.value?.code))
  const mayWrite = computed(() => unit.value !== undefined && can(session.actor, 'composition.write', { unit: id, path: unit.value.path }))
  const stateOf = ({ from, until }: CompositionRule): RuleState => from > today ? 'later' : until !== null && until <= today ? 'ended' : 'now'

  async function load() {
    try {
      unit.value = await readDocument<Unit>(paths.unit(id))
      state.value = !unit.value ? 'missing' : unit.value.level === 'province' ? 'ready' : 'notProvince'
    }
    catch {
      state.value = 'failed'
    }
  }

  /** Puts other rules in their place; resolves to a sentence when that failed. */
  const save = (next: readonly CompositionRule[], reason: string) => act('saveComposition', { unit: id, rules: next, reason }, load, words)

  void load()
  return { unit, rules, state, today, mayWrite, stateOf, load, save }
}
