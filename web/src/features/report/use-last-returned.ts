import type { LocalReport } from '../../team/reports'
import { onScopeDispose, ref } from 'vue'
import { onLocalChange } from '../../sync/changes'
import { listOutbox } from '../../sync/entries'
import { pathOfReport } from '../../team/reports'

/** Why the last sending of a report from this machine came back; undefined where none did. */
export function useLastReturned(report: LocalReport) {
  const reason = ref<string>()

  async function look() {
    const own = (await listOutbox()).filter(({ kind, recording }) => kind === 'report' && recording.writes[1]?.path === pathOfReport(report))
    const last = own.toSorted((a, b) => a.order - b.order).at(-1)
    reason.value = last?.state === 'returned' ? last.reason : undefined
  }

  onScopeDispose(onLocalChange(() => void look()))
  void look()
  return reason
}
