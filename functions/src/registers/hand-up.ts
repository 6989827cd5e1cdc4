import type { InboxItem } from '@tung-ngo/domain/inbox'
import type { Register } from '@tung-ngo/domain/registers/register'
import { dayOf } from '@tung-ngo/domain/day'
import { handedTo } from '@tung-ngo/domain/registers/register-access'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { tell } from '../notices/tell'
import { officersOf } from '../notices/who'
import { docs, transact } from '../store'

/**
 * Tells the units that a record was handed up to where it stands and in which state, and the officials of the last of them
 * that it came. Twice, late or out of order is the same: what stands in the record is told.
 * @returns the units that have it
 */
export async function handUp(team: string, register: Register, record: string, event: { id: string, kind: string }): Promise<{ units: string[] }> {
  const { units, title, name, at } = await writePointers(team, register, record)
  const last = units.at(-1)
  if (last && register.handed && register.moves[event.kind]?.asks?.includes(register.handed)) {
    const duty = { title, place: name, dueOn: null, link: `/don-vi/${last}/so/${register.id}` }
    const item: InboxItem = { v: SHAPE_VERSION, kind: 'handed', day: dayOf(at), text: `${name} chuyển lên: ${title}`, duties: [duty], at }
    await tell((await officersOf(last, dayOf(at))).map(({ id }) => ({ person: id, id: `handed-${event.id}`, title: `Chuyển lên: ${register.words.one}`, item })))
  }
  return { units }
}

function writePointers(team: string, register: Register, record: string): Promise<{ units: string[], title: string, name: string, at: number }> {
  return transact(async (tx) => {
    const [stored, place] = [(await tx.get(docs.recordOf('teams', team, register.id, record))).data(), (await tx.get(docs.team(team))).data()]
    if (!stored || !place)
      return { units: [], title: '', name: '', at: 0 }
    const units = handedTo(register, stored, { district: place.district, province: place.province, nation: place.path[0]! })
    for (const unit of units)
      tx.set(docs.handedRecord(unit, `${team}_${record}`), { v: SHAPE_VERSION, register: register.id, team, record, state: stored.state, at: stored.updatedAt })
    return { units, title: String(stored[register.list[0]!]), name: place.name, at: stored.updatedAt }
  })
}
