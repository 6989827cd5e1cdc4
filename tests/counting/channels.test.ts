import type { SaveChannelInput } from '@tung-ngo/domain/channels/channel'
import { channel } from '@tung-ngo/domain/channels/channel'
import { expect, it } from 'vitest'
import { listChannels, saveChannel } from '../../functions/src/channels/channels'
import { sumOfChannels } from '../../functions/src/channels/sum-channels'
import { answerChannels, countChannel, listTeamChannels } from '../../functions/src/channels/team-channels'
import { docs } from '../../functions/src/store'
import { addTeam, EVENING, lineOfUnits, memberSince, seated, unitBelow } from './world'

it('a commune keeps its groups and those of its teams, month by month; those above read them, nobody else', async () => {
  const line = await lineOfUnits()
  const { commune, province, district } = line
  const officer = await seated(commune.id)
  const team = await addTeam(line)
  const input: SaveChannelInput = { unit: commune.id, channel: null, kind: 'village', of: team, platform: 'zalo', name: 'Tổ CNCĐ_NàXa_A_B', link: 'https://zalo.me/g/thu', owner: '', present: ['liaison'], closed: false, count: { month: '2026-09', members: 60, followers: null, households: 40 } }
  const { channel: id } = await saveChannel(officer, input, EVENING)
  await saveChannel(officer, { ...input, channel: id, count: { month: '2026-10', members: 75, followers: 9, households: 52 } }, EVENING + 1)
  await saveChannel(officer, { ...input, channel: id, count: null, closed: true }, EVENING + 2)
  expect(channel.safeParse((await docs.channel(commune.id, id).get()).data()).success).toBe(true)
  const { channels } = await listChannels(await seated(province.id, 'viewer'), commune.id, EVENING)
  expect(channels).toMatchObject([{ id, of: team, closed: true, counts: { '2026-09': { members: 60 }, '2026-10': { members: 75, households: 52 } } }])
  expect((await docs.logEntry(`channel-${id}-${EVENING}`).get()).data()).toMatchObject({ what: 'channel.added', by: officer.pid })

  const elsewhere = await unitBelow(district, 'commune')
  await expect(saveChannel(officer, { ...input, of: elsewhere.id }, EVENING)).rejects.toThrow('no-place')
  await expect(saveChannel(officer, { ...input, channel: 'khong-co' }, EVENING)).rejects.toThrow('no-channel')
  for (const by of [await seated(commune.id, 'viewer'), await seated(province.id), await seated(elsewhere.id)])
    await expect(saveChannel(by, input, EVENING)).rejects.toThrow('not-entitled')
  await expect(listChannels(await seated(elsewhere.id), commune.id, EVENING)).rejects.toThrow('not-entitled')
})

it('a team sees its groups, its leader counts them, and the counts reach sums and reports', async () => {
  const line = await lineOfUnits()
  const { commune, province, nation } = line
  const officer = await seated(commune.id)
  const [team, other] = [await addTeam(line), await addTeam(line, { unit: `${commune.id}-b2` })]
  const seat = async (role: 'leader' | 'member') => {
    const caller = await seated(await elsewhereOf(line))
    await docs.member(team, caller.pid).set(memberSince(caller.pid, '2026-01-01', { role }))
    return caller
  }
  const [leader, member] = [await seat('leader'), await seat('member')]
  const village = `${commune.id}-b1`
  await docs.unitTally(commune.id).set({ statements: { [`${village} households`]: '2026-01-01 80 1' } } as never, { merge: true })
  const input: SaveChannelInput = { unit: commune.id, channel: null, kind: 'village', of: team, platform: 'zalo', name: 'Tổ CNCĐ_NàXa', link: 'https://zalo.me/g/nx', owner: '', present: [], closed: false, count: null }
  const { channel: id } = await saveChannel(officer, input, EVENING)
  const { channel: far } = await saveChannel(officer, { ...input, of: other, kind: 'common' }, EVENING + 1)

  const count = (by: typeof leader, channel: string, month: string, now = EVENING) => countChannel(by, { team, channel, count: { month, members: 70, followers: null, households: 60 } }, now)
  await count(leader, id, '2026-10')
  expect(await listTeamChannels(member, team, EVENING)).toMatchObject({ households: 80, channels: [{ id, counts: { '2026-10': { members: 70, households: 60 } } }] })
  expect((await docs.logEntry(`channel-${id}-${EVENING}`).get()).data()).toMatchObject({ what: 'channel.added' })
  await count(leader, id, '2026-11', EVENING + 2)
  expect((await docs.logEntry(`channel-${id}-${EVENING + 2}`).get()).data()).toMatchObject({ what: 'channel.counted', by: leader.pid, team, reason: '2026-11' })

  for (const month of ['2026-12', '2026-08'])
    await expect(count(leader, id, month)).rejects.toThrow('wrong-month')
  await expect(count(leader, far, '2026-10')).rejects.toThrow('no-channel')
  for (const by of [member, officer, await seated(province.id)])
    await expect(count(by, id, '2026-10')).rejects.toThrow('not-entitled')
  await expect(listTeamChannels(officer, team, EVENING)).rejects.toThrow('not-entitled')

  for (const [unit, by] of [[commune, officer], [province, await seated(province.id, 'viewer')], [nation, await seated(nation.id)]] as const)
    expect(await sumOfChannels(by, unit.id, EVENING)).toEqual({ units: 1, sums: { groups: 2, counted: 1, members: 70, followers: 0, reached: 60, of: 80, month: '2026-11' } })
  await expect(sumOfChannels(leader, province.id, EVENING)).rejects.toThrow('not-entitled')

  const answers = { groupMembers: 70, villageGroupLink: 'https://zalo.me/g/nx' }
  expect(await answerChannels(leader, { place: { team }, month: '2026-11' }, EVENING)).toEqual(answers)
  expect(await answerChannels(officer, { place: { unit: commune.id }, month: '2026-11' }, EVENING)).toEqual({ ...answers, commonGroupLink: 'https://zalo.me/g/nx' })
  await expect(answerChannels(leader, { place: { team: other }, month: '2026-11' }, EVENING)).rejects.toThrow('not-entitled')
})

/** A commune of nobody's concern: whoever has a seat there has an account. */
const elsewhereOf = async (line: Awaited<ReturnType<typeof lineOfUnits>>) => (await unitBelow(line.district, 'commune')).id
