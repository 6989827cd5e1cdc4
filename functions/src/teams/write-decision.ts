import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Day } from '@tung-ngo/domain/period'
import { decisions } from '@tung-ngo/domain/registers/decisions'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { madeId } from '../imports/made-id'
import { docs, SERVER_TIME, transact } from '../store'

/** A decision of a commune on its teams. */
export interface Decision {
  number: string
  on: Day
  kind: 'establish' | 'consolidate' | 'merge' | 'members' | 'dissolve'
  teams: string | null
  basis: string | null
  composition: string | null
  file: string | null
  /** What it says in a line, where that is not what its kind says. */
  title?: string
}

const TITLES: Record<Decision['kind'], string> = {
  establish: 'Về việc thành lập tổ',
  consolidate: 'Về việc kiện toàn tổ',
  merge: 'Về việc sáp nhập tổ',
  members: 'Về việc thay đổi thành viên tổ',
  dissolve: 'Về việc giải thể tổ',
}

/** Enters a decision into the commune's register, once by its number; resolves to how many documents that took. */
export async function writeDecision(commune: string, { kind, ...said }: Decision, by: string): Promise<number> {
  const record = madeId('qd', commune, plain(said.number))
  const event = madeId('qd', record, 'create')
  const after = { ...said, kind, title: said.title ?? TITLES[kind], from: said.on }
  return transact(async (tx) => {
    if ((await tx.get(docs.recordOf('units', commune, decisions.id, record))).exists)
      return 0
    const told: RecordEvent = { v: SHAPE_VERSION, kind: 'create', after, note: '', by, at: SERVER_TIME }
    tx.create(docs.recordEventOf('units', commune, decisions.id, record, event), told)
    tx.create(docs.recordOf('units', commune, decisions.id, record), applyEvent(decisions, null, { ...told, id: event }) as RegisterRecord)
    return 2
  })
}
