import type { Call } from '@tung-ngo/domain/inbox'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { ref } from 'vue'
import { useSession } from '../../session/store'
import { deleteDocument, listDocuments, writeDocument } from '../../sync/documents'

/** Who of those that did not send was called: every official of the unit sees and ticks the same. */
export function useCalls(unit: string, report: string, onFailure: () => void) {
  const session = useSession()
  const called = ref<string[]>([])
  const load = async () => called.value = (await listDocuments<Call>(paths.calls(unit, report))).map(({ id }) => id)

  async function tick(reporter: string) {
    const [path, was] = [paths.call(unit, report, reporter), called.value]
    const isCalled = was.includes(reporter)
    called.value = isCalled ? was.filter(id => id !== reporter) : [...was, reporter]
    try {
      await (isCalled ? deleteDocument(path) : writeDocument(path, { v: SHAPE_VERSION, by: session.actor!.pid, at: SERVER_TIME }))
    }
    catch {
      called.value = was
      onFailure()
    }
  }

  void load().catch(onFailure)
  return { called, tick }
}
