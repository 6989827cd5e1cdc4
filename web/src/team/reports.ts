import type { LocalReport } from '../sync/reports'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { onLocalChange } from '../sync/changes'
import { listReports, pullReports } from '../sync/reports'

export type { LocalReport } from '../sync/reports'

/** Whoever only shows a deadline asks the server once in so long (ms). */
const FRESH_MS = 3_600_000

/** What the chosen team owes and has sent; loaded after the first screen. */
export const useReports = defineStore('reports', () => {
  const team = ref<string>()
  const reports = shallowRef<LocalReport[]>()
  let pulledAt = 0
  let stop: (() => void) | undefined

  async function load() {
    const of = team.value
    if (!of)
      return
    const found = await listReports(of)
    if (of === team.value && (found.length > 0 || pulledAt > 0))
      reports.value = found
  }

  /** `now`: asks the server however fresh it is. */
  async function follow(of: string, now = false) {
    if (team.value !== of) {
      team.value = of
      reports.value = undefined
      pulledAt = 0
      stop?.()
      stop = onLocalChange(() => void load())
    }
    await load()
    if (now || Date.now() - pulledAt > FRESH_MS) {
      await pullReports(of)
      pulledAt = Date.now()
      await load()
    }
  }

  return { reports, follow }
})
