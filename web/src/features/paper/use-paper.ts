import type { Household } from '@tung-ngo/domain/household'
import type { Team } from '@tung-ngo/domain/team'
import type { HouseRow } from '../../team/view'
import { paths } from '@tung-ngo/domain/paths'
import { ref, shallowRef } from 'vue'
import { listDocuments, readDocument } from '../../sync/documents'
import { codeOf } from '../../sync/refusal'
import { viewHousehold } from '../../team/view'

/** A team's households for paper, straight from the server: whoever may not read them gets none. */
export function usePaper(id: string) {
  const team = shallowRef<Team>()
  const rows = shallowRef<HouseRow[]>()
  const state = ref<'waiting' | 'ready' | 'closed' | 'failed'>('waiting')

  async function load() {
    state.value = 'waiting'
    try {
      team.value = await readDocument<Team>(paths.team(id))
      const found = await listDocuments<Household>(paths.households(id))
      rows.value = found.map(household => viewHousehold({ ...household, team: id, unsent: false }))
      state.value = 'ready'
    }
    catch (error) {
      state.value = codeOf(error) === 'permission-denied' ? 'closed' : 'failed'
    }
  }
  void load()

  /** Logs the printing first; false when that failed, and then nothing is to be printed. */
  async function logPrint(): Promise<boolean> {
    try {
      const { callFunction } = await import('../../session/functions')
      await callFunction('printHouseholds', { team: id })
      return true
    }
    catch {
      return false
    }
  }

  return { team, rows, state, load, logPrint }
}
