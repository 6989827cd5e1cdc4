import type { FoundChannel } from '@tung-ngo/domain/channels/channel'
import type { ChannelSums } from '@tung-ngo/domain/channels/channel-sums'
import type { UnitLevel } from '@tung-ngo/domain/unit'
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

/** What the groups at a unit and below come to, with what each figure is of. `households`: how many the unit has, where that is stated. */
export function sumWords({ sums, units }: { sums: ChannelSums, units: number }, level: UnitLevel, households: number | undefined): string[] {
  if (sums.groups === 0)
    return []
  return [
    level === 'commune' ? words.sumGroups(sums.counted, sums.groups) : words.sumGroupsOf(sums.counted, sums.groups, units),
    words.sumPeople(sums.members, sums.followers),
    ...sums.of > 0 ? [words.sumHouseholds(sums.reached, sums.of, formatRate({ part: sums.reached, of: sums.of }), households)] : [],
  ]
}

/** What the newest month counted of a team's group, in lines. */
export function countedWords(channel: FoundChannel, households: number | null): string[] {
  const newest = newestCount(channel)
  const people = newest && words.counted(newest.members, newest.followers, formatMonth(newest.month).toLowerCase())
  const reached = newest?.households ?? null
  return [
    people || words.uncounted,
    ...reached !== null && households ? [words.teamHouseholds(reached, households, formatRate({ part: Math.min(reached, households), of: households }))] : [],
  ]
}
