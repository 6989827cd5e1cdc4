import type { FoundChannel } from '@tung-ngo/domain/channels/channel'
import type { GroupPlace } from './use-channels'
import { newestCount, requiredIn } from '@tung-ngo/domain/channels/channel'
import { isByNorm } from '@tung-ngo/domain/channels/channel-name'
import { formatMonth } from '@tung-ngo/domain/period'
import { formatRate } from '../../ui/desk/format'
import { SLOT_WORDS, words } from './words'

/** A group as the table shows it. */
export interface ChannelLine { channel: FoundChannel, place: string, named: boolean, norm: string | null, people: string, share: string, missing: string[] }

export function lineOf(channel: FoundChannel, places: readonly GroupPlace[], isTwoTier: boolean): ChannelLine {
  const place = places.find(({ id }) => id === channel.of)
  const newest = newestCount(channel)
  const norm = place?.norm ?? null
  const share = newest?.households != null && place?.households ? formatRate({ part: Math.min(newest.households, place.households), of: place.households }) : ''
  return {
    channel,
    place: place?.title ?? '',
    named: norm === null || channel.kind === 'news' || isByNorm(channel.name, norm),
    norm,
    people: newest ? words.counted(newest.members, newest.followers, formatMonth(newest.month).toLowerCase()) || words.uncounted : words.uncounted,
    share,
    missing: requiredIn(channel.kind, isTwoTier).filter(slot => !channel.present.includes(slot)).map(slot => SLOT_WORDS[slot]),
  }
}

/** Places that should have a group and have none that stands. */
export const without = (channels: readonly FoundChannel[], places: readonly GroupPlace[]): GroupPlace[] =>
  places.filter(({ id }) => !channels.some(channel => channel.of === id && !channel.closed && channel.kind !== 'news'))
