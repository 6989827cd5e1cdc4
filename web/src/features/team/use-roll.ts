import type { Member } from '@tung-ngo/domain/member'
import type { Fields } from './member-form'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { ref } from 'vue'
import { useLostPhone } from '../../seats/use-lost-phone'
import { attempt } from '../../seats/attempt'
import { useSession } from '../../session/store'
import { newId } from '../../sync/new-id'
import { useConfirm } from '../../ui/confirm'
import { useToast } from '../../ui/toast'
import { words } from './words'

export type Row = Member & { id: string }

/**
 * What leader and commune do with a team's roll. `confirms`: the official's word stands, a leader's waits for it.
 * `written` gets every row that the server took.
 */
export function useRoll(team: () => string, confirms: boolean, written: (row: Row) => void) {
  const session = useSession()
  const { confirm } = useConfirm()
  const { say } = useToast()
  const lostPhone = useLostPhone()
  const failure = ref<string>()

  const write = (row: Row) => attempt(async () => {
    const { changeDocument, writeDocument } = await import('../../sync/documents')
    const { id, ...data } = { ...row, v: SHAPE_VERSION, confirmed: confirms, by: session.actor!.pid }
    await (row.updatedAt ? changeDocument : writeDocument)(paths.member(team(), id), { ...data, updatedAt: SERVER_TIME })
    written({ ...data, id, updatedAt: Date.now() } as Row)
  })

  async function tell(row: Row, done: string, undo?: Row) {
    failure.value = await write(row)
    if (!failure.value)
      say(done, undo && (() => void tell(undo, words.undone)))
  }

  function add(fields: Fields): Promise<string | undefined> {
    const pid = newId()
    const blank = { v: SHAPE_VERSION, joinedOn: dayOf(Date.now()), leftOn: null, confirmed: confirms, by: '', updatedAt: 0 } as const
    return write({ ...blank, ...fields, id: pid, pid })
  }

  const change = (row: Row, fields: Fields) => write({ ...row, ...fields })
  const accept = (row: Row) => tell(row, words.accepted(row.name))

  /** He counts until yesterday; who came today was never there. */
  async function end(row: Row) {
    const today = dayOf(Date.now())
    if (await confirm({ title: words.endTitle(row.name), text: words.endText, stay: words.endStay, go: words.endGo }))
      await tell({ ...row, leftOn: row.joinedOn > today ? row.joinedOn : today }, words.ended(row.name), row)
  }

  /** Takes back what the leader wrote: whom he added or changed leaves, whom he ended is back. */
  async function undo(row: Row) {
    if (row.leftOn)
      return await tell({ ...row, leftOn: null }, words.isBack(row.name))
    await end(row)
  }

  async function lost(row: Row) {
    failure.value = await lostPhone({ team: team() }, row)
  }

  return { failure, add, change, accept, end, undo, lost }
}

export type Roll = ReturnType<typeof useRoll>
