import type { Officer } from '@tung-ngo/domain/officer'
import type { Found } from '../../sync/documents'
import type { PlacedUnit } from './unit'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { UNIT_ROLES } from '@tung-ngo/domain/seat'
import { canSeat } from '@tung-ngo/domain/seat-access'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { compareNames } from '@tung-ngo/domain/text'
import { computed, ref, shallowRef } from 'vue'
import { attempt } from '../../seats/attempt'
import { useLostPhone } from '../../seats/use-lost-phone'
import { useSession } from '../../session/store'
import { changeDocument, listDocuments, writeDocument } from '../../sync/documents'
import { newId } from '../../sync/new-id'
import { useConfirm } from '../../ui/confirm'
import { useToast } from '../../ui/toast'
import { words } from './words'

export type Official = Found<Officer>
export type OfficialFields = Pick<Officer, 'name' | 'phone' | 'role'>

const NEW = 'new'

/** The officials of one unit, and what the person here may do with their rows. */
export function useOfficials(unit: PlacedUnit) {
  const session = useSession()
  const { confirm } = useConfirm()
  const { say } = useToast()
  const lostPhone = useLostPhone()
  const place = { unit: unit.id, path: unit.path }
  const officials = shallowRef<Official[]>()
  const failed = ref(false)
  const failure = ref<string>()

  /** Roles that may be given here. */
  const roles = computed(() => UNIT_ROLES.filter(role => canSeat(session.actor, place, { pid: NEW, role })))
  const mayChange = (row: Pick<Officer, 'pid' | 'role'>) => canSeat(session.actor, place, row, row.role)

  async function load() {
    failed.value = false
    try {
      const found = await listDocuments<Officer>(paths.officers(unit.id))
      officials.value = found
        .filter(({ endedOn }) => !endedOn)
        .sort((a, b) => UNIT_ROLES.indexOf(a.role) - UNIT_ROLES.indexOf(b.role) || compareNames(a.name, b.name))
    }
    catch {
      officials.value = undefined
      failed.value = true
    }
  }

  const stamp = () => ({ v: SHAPE_VERSION, by: session.actor!.pid, updatedAt: SERVER_TIME })

  function give(fields: OfficialFields): Promise<string | undefined> {
    const pid = newId()
    return attempt(() => writeDocument(paths.officer(unit.id, pid), { ...stamp(), ...fields, pid, endedOn: null }), load)
  }

  /** A row from before it had a number or an end gets both. */
  const write = (row: Official, fields: Partial<Officer>) =>
    attempt(() => changeDocument(paths.officer(unit.id, row.id), { phone: row.phone ?? null, endedOn: null, ...fields, ...stamp() }), load)

  async function end(row: Official) {
    if (!await confirm({ title: words.endTitle(row.name), text: words.endText, stay: words.endStay, go: words.endGo }))
      return
    failure.value = await write(row, { endedOn: dayOf(Date.now()) })
    if (!failure.value)
      say(words.ended(row.name), () => void takeUp(row))
  }

  async function takeUp(row: Official) {
    failure.value = await write(row, { endedOn: null })
    if (!failure.value)
      say(words.isBack(row.name))
  }

  async function lost(row: Official) {
    failure.value = await lostPhone({ unit: unit.id }, row)
  }

  return { officials, failed, failure, roles, mayChange, load, give, change: (row: Official, fields: OfficialFields) => write(row, fields), end, lost }
}
