import type { Channel } from '@tung-ngo/domain/channels/channel'
import type { ChannelSums } from '@tung-ngo/domain/channels/channel-sums'
import type { Caller } from '../seats/caller'
import type { Tx } from '../store'
import { addSums, sumChannels } from '@tung-ngo/domain/channels/channel-sums'
import { statedValue } from '@tung-ngo/domain/unit-tally'
import { unitFor } from '../seats/entitled'
import { docs, queries } from '../store'

/**
 * Sums the groups of a unit anew, with one as it is about to be written, into the document of its province: one read for
 * whoever asks about a province or a part of it, one a province for the nation.
 */
export async function writeSums(tx: Tx, unit: string, { id, channel }: { id: string, channel: Channel }): Promise<void> {
  const { path } = (await tx.get(docs.unit(unit))).data()!
  const [found, tally] = [(await tx.get(queries.channels(unit))).docs, (await tx.get(docs.unitTally(unit))).data()]
  const channels = [...found.filter(stood => stood.id !== id).map(stood => stood.data()), channel]
  const villages = await villagesOf(tx, unit, channels)
  const sums = sumChannels(channels, of => statedValue(tally?.statements ?? {}, villages.get(of) ?? of, 'households'))
  const document = docs.channelSums(keeperOf(path))
  const rows = (await tx.get(document)).data()?.rows ?? {}
  tx.set(document, { rows: { ...rows, [unit]: { ...sums, path } } })
}

/** The villages of the teams that have a group of their own. */
async function villagesOf(tx: Tx, unit: string, channels: Channel[]): Promise<Map<string, string>> {
  const ids = [...new Set(channels.filter(({ kind, of }) => kind === 'village' && of !== unit).map(({ of }) => of))]
  const teams = ids.length > 0 ? await tx.getAll(...ids.map(docs.team)) : []
  return new Map(teams.flatMap(team => team.exists ? [[team.id, team.data()!.unit]] : []))
}

/** Root first: the province, and the nation for itself. */
const keeperOf = (path: readonly string[]): string => path[1] ?? path[0]!

/** What all groups at a unit and below come to, for whoever reads its channels. `units`: how many of them have a group. */
export async function sumOfChannels(caller: Caller | null, unit: string, now: number): Promise<{ sums: ChannelSums, units: number }> {
  const { at: { path, level } } = await unitFor(caller, unit, 'channel.read', now)
  const kept = level === 'nation' ? (await queries.channelSums().get()).docs.map(found => found.data()) : [(await docs.channelSums(keeperOf(path)).get()).data()]
  const rows = kept.flatMap(found => Object.values(found?.rows ?? {})).filter(row => row.path.includes(unit) && row.groups > 0)
  return { sums: addSums(rows), units: rows.length }
}
