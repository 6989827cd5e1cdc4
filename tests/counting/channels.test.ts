import type { SaveChannelInput } from '@tung-ngo/domain/channels/channel'
import { channel } from '@tung-ngo/domain/channels/channel'
import { expect, it } from 'vitest'
import { listChannels, saveChannel } from '../../functions/src/channels/channels'
import { docs } from '../../functions/src/store'
import { addTeam, EVENING, lineOfUnits, seated, unitBelow } from './world'

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
