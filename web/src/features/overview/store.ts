import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Connection } from '../../live/watch-document'
import type { LiveUnit } from '../../live/units'
import { can } from '@tung-ngo/domain/access'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { watchUnitTally } from '../../live/unit-tally'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'

/** What the page shows: the units from the root down to the one asked for, and its figures (null: none were ever counted). */
export interface Shown { path: LiveUnit[], tally: UnitTallyDoc | null }

const SKELETON_AFTER_MS = 300

/** The unit on the page and its live figures. What was shown last stays until the next is there. */
export const useOverview = defineStore('overview', () => {
  const session = useSession()
  const shown = shallowRef<Shown>()
  const connection = ref<Connection | 'waiting' | 'missing'>('waiting')
  /** The units down to the one asked for, whether or not this person may see its figures. */
  const asked = shallowRef<LiveUnit[]>([])
  const slow = ref(false)
  const seen = new Map<string, Shown>()
  let close = () => {}

  function open(unit: string): void {
    close()
    let open = true
    let unsubscribe = () => {}
    const timer = setTimeout(forget, SKELETON_AFTER_MS)
    close = () => {
      open = false
      clearTimeout(timer)
      unsubscribe()
    }
    connection.value = 'waiting'
    slow.value = false
    if (seen.has(unit))
      show(seen.get(unit)!)
    listen().catch(() => open && settle('failed'))

    async function listen() {
      const path = await readPath(unit)
      if (!open)
        return
      asked.value = path
      if (path.length === 0)
        return settle('missing')
      if (!maySee(path))
        return settle('denied')
      unsubscribe = watchUnitTally(unit, { onData: tally => show({ path, tally }), onConnection: settle })
    }

    function show(next: Shown) {
      seen.set(unit, next)
      shown.value = next
      clearTimeout(timer)
      slow.value = false
    }

    function settle(state: typeof connection.value) {
      clearTimeout(timer)
      slow.value = false
      connection.value = state
      if (state === 'denied')
        seen.delete(unit)
      if (!seen.has(unit))
        shown.value = undefined
    }

    /** Nothing of this unit after 300 ms: what was shown before gives way to empty rows. */
    function forget() {
      shown.value = undefined
      slow.value = true
    }
  }

  /** Whether this person may see the figures of the last unit of a path. */
  const maySee = (path: LiveUnit[]): boolean =>
    can(session.actor, 'unitTally.read', { unit: path.at(-1)!.id, path: path.map(({ id }) => id) })

  /** Ends listening and forgets all figures: the next person at this desk may not be the same. */
  function leave(): void {
    close()
    seen.clear()
    shown.value = undefined
  }

  return { shown, connection, asked, slow, open, leave, maySee }
})
