import type { TeamPlace, UnitPlace } from '@tung-ngo/domain/access'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { RecordRow } from '@tung-ngo/domain/registers/register-sheet'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { Step } from './outcome'
import { relationsOf } from '@tung-ngo/domain/access'
import { planRow } from '@tung-ngo/domain/registers/plan-row'
import { eventSchema } from '@tung-ngo/domain/registers/record'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { mayDo } from '@tung-ngo/domain/registers/register-access'
import { recordKey } from '@tung-ngo/domain/registers/register-import'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { madeId } from './made-id'
import { refuse } from './outcome'

/** Who imports. `event`: the id of what a line writes, the same whenever the line comes. */
export interface RecordWriter { actor: Claims, event: (line: number) => string }

/** What an import makes of the lines of one team or unit. */
export async function planRecords(register: Register, place: TeamPlace | UnitPlace, lines: Line<RecordRow>[], { actor, event }: RecordWriter): Promise<Step[]> {
  const owner = 'team' in place ? place.team : place.unit
  const relations = relationsOf(actor, place)
  const may = (act: string) => mayDo(register, act, relations)
  const [stored, people] = await Promise.all([queries.recordsOf(register.below, owner, register.id).get(), peopleOf(register, place)])
  const byKey = new Map(stored.docs.map(found => [recordKey(register, found.data()), { id: found.id, record: found.data() }]))
  const byId = new Map(stored.docs.map(found => [found.id, found.data()]))
  return lines.map((line): Step => {
    const row = settle(register, line.record, people)
    if (typeof row === 'string')
      return refuse(line, row)
    const key = recordKey(register, row)
    const there = byKey.get(key)
    const id = there?.id ?? madeId('so', register.id, owner, key)
    if (!there && byId.has(id))
      return refuse(line, `Sổ đã có dòng này, nay tên là “${String(byId.get(id)![register.list[0]!])}”. Sửa tên trong tệp cho khớp.`)
    const plan = planRow(register, there?.record ?? null, row, may)
    if (!('events' in plan))
      return plan.kind === 'refused' ? refuse(line, plan.text) : { line: line.line, ...plan }
    if (plan.events.some(told => !eventSchema(register).safeParse({ v: SHAPE_VERSION, ...told, note: '', by: actor.pid, at: 0 }).success))
      return refuse(line, 'Có ô chưa đúng. Xem lại từng ô của dòng này.')
    return { line: line.line, kind: plan.kind, ...plan.odd ? { odd: plan.odd } : {}, write: () => writeEvents(register, owner, id, row, may, { by: actor.pid, event: event(line.line) }) }
  })
}

/** The members of a team by their names, where its records name persons. */
async function peopleOf({ fields }: Register, place: TeamPlace | UnitPlace): Promise<Map<string, string[]>> {
  const asked = 'team' in place && Object.values(fields).some(({ kind }) => kind === 'person')
  const roll = asked ? (await queries.members(place.team).get()).docs.filter(found => found.data().leftOn === null) : []
  const people = new Map<string, string[]>()
  for (const found of roll)
    people.set(plain(found.data().name), [...people.get(plain(found.data().name)) ?? [], found.data().pid])
  return people
}

/** The line with the ids of the persons that it names, or why it cannot be taken. */
function settle({ fields }: Register, row: RecordRow, people: Map<string, string[]>): RecordRow | string {
  const settled = { ...row }
  for (const [name, { kind, label }] of Object.entries(fields)) {
    const value = row[name] ?? null
    if (kind !== 'person' || value === null)
      continue
    const found = people.get(plain(String(value))) ?? []
    if (found.length !== 1)
      return found.length === 0 ? `${label}: tổ này không có ai tên “${String(value)}”.` : `${label}: tổ này có ${found.length} người tên “${String(value)}”. Ghi ở sổ.`
    settled[name] = found[0]!
  }
  return settled
}

/** Writes what is still to be written of a line in one commit; resolves to how many documents that took. */
function writeEvents(register: Register, owner: string, id: string, row: RecordRow, may: (act: string) => boolean, { by, event }: { by: string, event: string }): Promise<number> {
  const { below, id: name } = register
  return transact(async (tx) => {
    const ref = docs.recordOf(below, owner, name, id)
    const stored = (await tx.get(ref)).data() ?? null
    const plan = planRow(register, stored, row, may)
    if (!('events' in plan))
      return 0
    let record: RegisterRecord | null = stored
    // The server's time is the same for all of them: their ids say which came first.
    for (const [index, told] of plan.events.entries()) {
      const whole = { v: SHAPE_VERSION, ...told, note: '', by, at: SERVER_TIME }
      tx.create(docs.recordEventOf(below, owner, name, id, `${event}-${index}`), whole)
      record = applyEvent(register, record, { ...whole, id: `${event}-${index}` })
    }
    tx.set(ref, record!)
    return plan.events.length + 1
  })
}
