import type { Channel } from './channel'
import { newestCount } from './channel'

/**
 * What the groups of one unit come to, those that are closed left out. People and followers are those of each group's
 * newest count. `reached`: households in the groups of villages, at most as many as the village has, and `of`: how many
 * those villages have. `month`: the newest that was counted.
 */
export interface ChannelSums { groups: number, counted: number, members: number, followers: number, reached: number, of: number, month: string | null }

export const NO_CHANNELS: ChannelSums = { groups: 0, counted: 0, members: 0, followers: 0, reached: 0, of: 0, month: null }

/** @param householdsOf how many households the place of a group has, where that was stated */
export function sumChannels(channels: readonly Channel[], householdsOf: (of: string) => number | null): ChannelSums {
  // A village with two groups has its households once.
  const villages = new Map<string, { reached: number, of: number }>()
  const sums = channels.filter(({ closed }) => !closed).map((channel): ChannelSums => {
    const newest = newestCount(channel)
    const of = channel.kind === 'village' && newest?.households != null ? householdsOf(channel.of) : null
    if (of)
      villages.set(channel.of, { of, reached: Math.min(of, Math.max(newest!.households!, villages.get(channel.of)?.reached ?? 0)) })
    return { ...NO_CHANNELS, groups: 1, counted: newest ? 1 : 0, members: newest?.members ?? 0, followers: newest?.followers ?? 0, month: newest?.month ?? null }
  })
  return addSums([...sums, ...[...villages.values()].map(village => ({ ...NO_CHANNELS, ...village }))])
}

export function addSums(all: readonly ChannelSums[]): ChannelSums {
  return all.reduce((sum, one) => ({
    groups: sum.groups + one.groups,
    counted: sum.counted + one.counted,
    members: sum.members + one.members,
    followers: sum.followers + one.followers,
    reached: sum.reached + one.reached,
    of: sum.of + one.of,
    month: [sum.month, one.month].filter(month => month !== null).toSorted().at(-1) ?? null,
  }), NO_CHANNELS)
}

/** What groups answer in a report that ends in a month: people and followers as that month counted them, and addresses. */
export interface ChannelAnswers { groupMembers?: number, followers?: number, commonGroupLink?: string, villageGroupLink?: string }

export function answersOf(channels: readonly Channel[], month: string): ChannelAnswers {
  const open = channels.filter(({ closed }) => !closed)
  const counted = open.flatMap(({ counts }) => counts[month] ?? [])
  const total = (what: 'members' | 'followers') => {
    const said = counted.flatMap(count => count[what] ?? [])
    return said.length > 0 ? said.reduce((sum, value) => sum + value, 0) : undefined
  }
  const linkOf = (kind: Channel['kind']) => open.find(channel => channel.kind === kind && channel.link !== '')?.link
  const answers = { groupMembers: total('members'), followers: total('followers'), commonGroupLink: linkOf('common'), villageGroupLink: linkOf('village') }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}
