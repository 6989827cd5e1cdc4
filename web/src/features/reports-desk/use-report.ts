import type { Report } from '@tung-ngo/domain/reports/report'
import type { Found } from '../../sync/documents'
import type { Step } from './history'
import type { Line } from './queue'
import type { useQueue } from './use-queue'
import { actsOn } from '@tung-ngo/domain/officer'
import { isMemberOn } from '@tung-ngo/domain/member'
import { ref, shallowRef } from 'vue'
import { useSession } from '../../session/store'
import { readEvents, readOfficers, readRollOf, reportPath } from './desk-reports'
import { stepsOf } from './history'

/** One report on the desk: what it says, its history, and whether anybody of the team or unit could send it. */
export function useReport(queue: ReturnType<typeof useQueue>, line: Line, id: string) {
  const session = useSession()
  const report = shallowRef<Found<Report>>()
  const steps = shallowRef<Step[]>([])
  const names = shallowRef(new Map<string, string>())
  const leaders = shallowRef<string[]>()
  const failed = ref(false)

  async function load() {
    failed.value = false
    const path = reportPath(line, id)
    try {
      const [found, events, rows] = await Promise.all([queue.open(line), readEvents(path), people()])
      report.value = found
      // What was told since goes with no move that is known here.
      steps.value = stepsOf(events.filter(({ at }) => !found || at <= found.updatedAt))
      names.value = new Map(rows.map(({ pid, name }) => [pid, name]))
    }
    catch {
      failed.value = true
    }
  }

  /** Names of those who may have acted: the team's roll, for whoever may see it, or the unit's officials, and the officials here. */
  async function people(): Promise<{ pid: string, name: string }[]> {
    const own = await (line.kind === 'team' ? rollOf() : officersThere()).catch(() => [])
    return [...own, ...await readOfficers(session.place!.id).catch(() => [])]
  }

  async function rollOf() {
    const roll = await readRollOf(line.id)
    leaders.value = roll.filter(member => member.role !== 'member' && isMemberOn(member, queue.today)).map(({ name }) => name)
    return roll
  }

  async function officersThere() {
    const officers = await readOfficers(line.id)
    leaders.value = officers.filter(officer => actsOn(officer, queue.today)).map(({ name }) => name)
    return officers
  }

  void load()
  return { report, steps, names, leaders, failed, load }
}
