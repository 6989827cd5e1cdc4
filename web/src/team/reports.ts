import type { LocalReport } from '../sync/reports'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { isOld } from '../sync/asked-at'
import { onLocalChange } from '../sync/changes'
import { listReports, pullReports } from '../sync/reports'

export { pathOfReport } from '../sync/reports'
export type { LocalReport } from '../sync/reports'

/** What still has to be sent from here. */
export const isOwed = ({ state, unsent }: LocalReport): boolean => !unsent && (state === 'draft' || state === 'returned')

/** What the chosen team or unit owes and has sent; loaded after the first screen. */
export const useReports = defineStore('reports', () => {
  const team = ref<string>()
  const reports = shallowRef<LocalReport[]>()
  let stop: (() => void) | undefined

  async function load() {
    const of = team.value
    if (!of)
      return
    const found = await listReports(of)
    if (of === team.value && (found.length > 0 || !await isOld(of, 'reports')))
      reports.value = found
  }

  /** `now`: asks the server however fresh it is. */
  async function follow(of: string, now = false, kind: 'team' | 'unit' = 'team') {
    if (team.value !== of) {
      team.value = of
      reports.value = undefined
      stop?.()
      stop = onLocalChange(() => void load())
    }
    await load()
    if (now || await isOld(of, 'reports')) {
      await pullReports(of, kind)
      await load()
    }
  }

  return { reports, follow }
})
