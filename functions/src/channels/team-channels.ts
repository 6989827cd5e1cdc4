import type { AnswerChannelsInput, Channel, CountChannelInput, TeamChannels } from '@tung-ngo/domain/channels/channel'
import type { ChannelAnswers } from '@tung-ngo/domain/channels/channel-sums'
import type { Team } from '@tung-ngo/domain/team'
import type { Caller } from '../seats/caller'
import { answersOf } from '@tung-ngo/domain/channels/channel-sums'
import { dayOf } from '@tung-ngo/domain/day'
import { addMonths, monthOf } from '@tung-ngo/domain/period'
import { statedValue } from '@tung-ngo/domain/unit-tally'
import { writeLog } from '../log/write-log'
import { teamFor, unitFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { writeSums } from './sum-channels'

/** A month is counted from its first day until the second month after it. */
const MONTHS_BACK = 2

const isOf = (team: string, { unit }: Team, { of }: Channel) => of === team || of === unit

/** The groups of a team and of its village that stand, for its members. */
export async function listTeamChannels(caller: Caller | null, team: string, now: number): Promise<TeamChannels> {
  const { stood } = await teamFor(caller, team, 'channel.readOwn', now)
  const [found, tally] = [await queries.channels(stood.commune).where('of', 'in', [team, stood.unit]).get(), (await docs.unitTally(stood.commune).get()).data()]
  return {
    channels: found.docs.filter(document => !document.data().closed).map((document) => {
      const { v, ...channel } = document.data()
      return { id: document.id, ...channel }
    }),
    households: stood.level === 'village' ? statedValue(tally?.statements ?? {}, stood.unit, 'households') : null,
  }
}

/** What a team's leader or deputy counted of one of its groups; counted again, the later word stands. */
export async function countChannel(caller: Caller | null, { team, channel: id, count: { month, ...counted } }: CountChannelInput, now: number): Promise<{ channel: string }> {
  const { pid, stood } = await teamFor(caller, team, 'channel.count', now)
  const current = monthOf(dayOf(now))
  if (month > current || month < addMonths(current, -MONTHS_BACK))
    throw new Refusal('failed-precondition', 'wrong-month')
  const name = await transact(async (tx) => {
    const channel = (await tx.get(docs.channel(stood.commune, id))).data()
    if (!channel || channel.closed || !isOf(team, stood, channel))
      throw new Refusal('not-found', 'no-channel')
    const written = { ...channel, counts: { ...channel.counts, [month]: counted }, by: pid, updatedAt: SERVER_TIME }
    await writeSums(tx, stood.commune, { id, channel: written })
    tx.set(docs.channel(stood.commune, id), written)
    return channel.name
  })
  await writeLog(`channel-${id}-${now}`, { what: 'channel.counted', place: { team }, by: pid, about: null, after: name.slice(0, 60), reason: month }, now)
  return { channel: id }
}

/** What groups say to the questions of a report of a team, or of a unit's own; nothing is asked of what lies below. */
export async function answerChannels(caller: Caller | null, { place, month }: AnswerChannelsInput, now: number): Promise<ChannelAnswers> {
  if ('unit' in place) {
    await unitFor(caller, place.unit, 'channel.read', now)
    return answersOf((await queries.channels(place.unit).get()).docs.map(found => found.data()), month)
  }
  const { stood } = await teamFor(caller, place.team, 'channel.readOwn', now)
  const found = await queries.channels(stood.commune).get()
  const channels = found.docs.map(document => document.data())
  const common = answersOf(channels.filter(({ of }) => of === stood.commune), month).commonGroupLink
  return { ...answersOf(channels.filter(channel => isOf(place.team, stood, channel)), month), ...common ? { commonGroupLink: common } : {} }
}
