import * as z from 'zod/mini'
import { seatPlace } from '../seat'
import { count, id, instant, line, requiredText, version } from '../shape'

/** What a group or channel is for: command within the State, common to a commune, all households of a village, news. */
export const CHANNEL_KINDS = ['command', 'common', 'village', 'news'] as const
export type ChannelKind = typeof CHANNEL_KINDS[number]

export const PLATFORMS = ['zalo', 'viber', 'facebook', 'mocha', 'gapo', 'zalo_oa', 'other'] as const
export type Platform = typeof PLATFORMS[number]

/** Who must be in a group (S002 §II.2.9, S003 §2b, Đồng Tháp). */
export const CHANNEL_SLOTS = ['districtLeader', 'dxOffice', 'cultureOffice', 'communeLeader', 'teams', 'firms', 'households', 'liaison'] as const
export type ChannelSlot = typeof CHANNEL_SLOTS[number]

/** Whom a group of a kind must hold; `two`: where there are no districts. */
export function requiredIn(kind: ChannelKind, two: boolean): readonly ChannelSlot[] {
  const required = {
    command: ['liaison'],
    common: two ? ['communeLeader', 'teams', 'firms'] : ['districtLeader', 'dxOffice', 'cultureOffice', 'communeLeader', 'firms'],
    village: ['households', 'liaison'],
    news: [],
  } as const satisfies Record<ChannelKind, readonly ChannelSlot[]>
  return required[kind]
}

const month = z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'Tháng chưa đúng.'))

/** What a group counted at the end of a month; null where it was not counted. */
export const channelCount = z.strictObject({ members: z.nullable(count(1_000_000)), followers: z.nullable(count(10_000_000)), households: z.nullable(count(20_000)) })
export type ChannelCount = z.infer<typeof channelCount>

/** An address that opens the group; empty while there is none. */
const link = line(300).check(z.regex(/^(?:https:\/\/\S+)?$/, 'Địa chỉ bắt đầu bằng https://'))

const fields = {
  kind: z.enum(CHANNEL_KINDS),
  of: id,
  platform: z.enum(PLATFORMS),
  name: requiredText(120, 'tên nhóm'),
  link,
  owner: line(120),
  present: z.array(z.enum(CHANNEL_SLOTS)).check(z.maxLength(CHANNEL_SLOTS.length)),
  closed: z.boolean(),
}

/**
 * `units/{unitId}/channels/{id}` (report form 22): a group or channel of a unit, or of a team of it (`of`: the unit, one
 * of its villages or teams). `present`: of those who must be in it, who is. `counts`: month → what was counted at its end.
 * Kept and read by the functions alone.
 */
export const channel = z.strictObject({
  v: version,
  ...fields,
  counts: z.record(month, channelCount),
  by: id,
  updatedAt: instant,
})
export type Channel = z.infer<typeof channel>

/** A call of `saveChannel`: a new one (`channel` null) or another state of one, with what a month counted. */
export const saveChannelInput = z.strictObject({
  unit: id,
  channel: z.nullable(id),
  ...fields,
  count: z.nullable(z.extend(channelCount, { month })),
})
export type SaveChannelInput = z.infer<typeof saveChannelInput>

/** A call of `countChannel`: what a team counted of one of its groups in a month. */
export const countChannelInput = z.strictObject({ team: id, channel: id, count: z.extend(channelCount, { month }) })
export type CountChannelInput = z.infer<typeof countChannelInput>

/** A call of `answerChannels`: of a team or a unit, for reports that end in a month. */
export const answerChannelsInput = z.strictObject({ place: seatPlace, month })
export type AnswerChannelsInput = z.infer<typeof answerChannelsInput>

/** The groups of a team and of its village; `households`: how many those have, where that was stated. */
export interface TeamChannels { channels: FoundChannel[], households: number | null }

/** A channel with its id, as `listChannels` answers. */
export type FoundChannel = Omit<Channel, 'v'> & { id: string }

/** What the newest month counted, with the month. */
export function newestCount({ counts }: Pick<Channel, 'counts'>): (ChannelCount & { month: string }) | null {
  const newest = Object.keys(counts).toSorted().at(-1)
  return newest === undefined ? null : { month: newest, ...counts[newest]! }
}
