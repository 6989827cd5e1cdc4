import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '../support/stack'
import { call, claimsIn, leaderOf, NOW, officerAt } from './people'
import { villageTeam } from './world'

describe('households on paper', () => {
  let team: string, other: string, commune: string
  beforeAll(async () => {
    const first = await villageTeam('51-2025', 8)
    ;[team, commune] = [first.id, first.team.commune]
    other = (await villageTeam('51-2025', 9)).id
  })

  const printed = async () => (await db.collection(paths.log).where('team', '==', team).where('what', '==', 'paper.printed').get()).docs.map(entry => entry.get('by'))

  it('are logged for who may read them: the team, and an official with an open access', async () => {
    const leader = await leaderOf(team)
    await call('printHouseholds', { team }, leader)
    expect(await printed()).toContain(claimsIn(leader).pid)
    const officer = await officerAt(commune, 'officer')
    const { pid, user_id: uid } = claimsIn(officer)
    await expect(call('printHouseholds', { team }, officer)).rejects.toThrow('PERMISSION_DENIED not-entitled')
    expect(await printed()).not.toContain(pid)
    const access = db.doc(paths.access(team, uid))
    await access.set({ v: SHAPE_VERSION, pid, commune, reason: 'Nhập phiếu giúp tổ', at: NOW, until: new Date(Date.now() + 60_000) })
    await call('printHouseholds', { team }, officer)
    expect(await printed()).toContain(pid)
    await access.update({ until: new Date(Date.now() - 1) })
    await expect(call('printHouseholds', { team }, officer)).rejects.toThrow('PERMISSION_DENIED not-entitled')
  })

  it('are refused to everybody else', async () => {
    await expect(call('printHouseholds', { team })).rejects.toThrow('PERMISSION_DENIED')
    await expect(call('printHouseholds', { team }, await leaderOf(other))).rejects.toThrow('PERMISSION_DENIED')
    await expect(call('printHouseholds', { team: '../x' }, await leaderOf(team))).rejects.toThrow('INVALID_ARGUMENT')
  })
})
