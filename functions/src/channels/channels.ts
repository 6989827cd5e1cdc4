import type { Channel, FoundChannel, SaveChannelInput } from '@tung-ngo/domain/channels/channel'
import type { Caller } from '../seats/caller'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { writeLog } from '../log/write-log'
import { unitFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { writeSums } from './sum-channels'
import { docs, queries, SERVER_TIME, transact } from '../store'

/** The groups and channels of a unit and its teams, closed ones included. */
export async function listChannels(caller: Caller | null, unit: string, now: number): Promise<{ channels: FoundChannel[] }> {
  await unitFor(caller, unit, 'channel.read', now)
  const found = (await queries.channels(unit).get()).docs
  return { channels: found.map((document) => {
    const { v, ...channel } = document.data()
    return { id: document.id, ...channel }
  }) }
}

/** Enters a group or channel, or what has become of it; what months counted is added, never taken away. Resolves to its id. */
export async function saveChannel(caller: Caller | null, { unit, channel, count, ...said }: SaveChannelInput, now: number): Promise<{ channel: string }> {
  const { pid } = await unitFor(caller, unit, 'channel.write', now)
  await belongsTo(unit, said.of)
  const id = channel ?? `k${now.toString(36)}${pid.slice(-6)}`
  const before = await transact(async (tx) => {
    const stood = (await tx.get(docs.channel(unit, id))).data()
    if (channel !== null && !stood)
      throw new Refusal('not-found', 'no-channel')
    const { month, ...counted } = count ?? { month: null }
    const counts = { ...stood?.counts, ...month === null ? {} : { [month]: counted } } as Channel['counts']
    const written: Channel = { v: SHAPE_VERSION, ...said, counts, by: pid, updatedAt: SERVER_TIME }
    await writeSums(tx, unit, { id, channel: written })
    tx.set(docs.channel(unit, id), written)
    return stood
  })
  await writeLog(`channel-${id}-${now}`, { what: before ? 'channel.changed' : 'channel.added', place: { unit }, by: pid, about: null, before: before?.name.slice(0, 60) ?? null, after: said.name.slice(0, 60) }, now)
  return { channel: id }
}

/** A group is of the unit itself, of one of its villages or of one of its teams. */
async function belongsTo(unit: string, of: string): Promise<void> {
  const [below, team] = of === unit ? [undefined, undefined] : [(await docs.unit(of).get()).data(), (await docs.team(of).get()).data()]
  if (of !== unit && below?.parent !== unit && team?.commune !== unit)
    throw new Refusal('failed-precondition', 'no-place')
}
