import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, expect, it } from 'vitest'
import { remind } from '../../functions/src/reminders/remind'
import { followReport } from '../../functions/src/reports/follow-report'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, lineOfUnits, memberSince, newId } from './world'

const SEVEN = (day: string) => Date.parse(`${day}T00:00:00Z`)
const obligation = { v: 3 as const, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T' as const, reporters: 'teams' as const, template: 'monthOfTeam' as const, timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: 0 }

let line: Awaited<ReturnType<typeof lineOfUnits>>
const [leader, deputy, member] = [newId('p'), newId('p'), newId('p')]
let teams: string[]
let id: string
const inboxOf = async (pid: string) => (await getFirestore().collection(`${paths.person(pid)}/inbox`).get()).docs.map(item => item.id)

beforeAll(async () => {
  line = await lineOfUnits()
  teams = [await addTeam(line, { name: 'Tổ bản Nà Xa' }), await addTeam(line, { name: 'Tổ bản Nà Lo' })]
  for (const team of teams)
    await docs.member(team, leader).create(memberSince(leader, '2026-01-01', { role: 'leader', name: 'Quàng Văn Ín' }))
  await docs.member(teams[0]!, deputy).create(memberSince(deputy, '2026-01-01', { role: 'deputy', leftOn: '2026-11-10' }))
  await docs.member(teams[0]!, member).create(memberSince(member, '2026-01-01'))
  id = `${line.commune.id}.month.2026-11`
  await openObligation({ owner: line.commune.id, id: 'month', obligation }, SEVEN('2026-11-20'))
})

it('tells a person once of all that he owes, three days before, the day before, on the day and the day after', async () => {
  for (let day = 20; day <= 30; day++)
    await remind(SEVEN(`2026-11-${day}`))
  await remind(SEVEN('2026-12-01'))
  await remind(SEVEN('2026-12-02'))
  expect(await inboxOf(leader)).toEqual(['2026-11-27', '2026-11-29', '2026-11-30', '2026-12-01'])
  const item = (await docs.inbox(leader, '2026-11-27').get()).data()!
  expect(item.duties.map(({ place, link }) => `${place} ${link}`).toSorted()).toEqual([`Tổ bản Nà Lo /bao-cao/${id}`, `Tổ bản Nà Xa /bao-cao/${id}`])
  expect(item.text).toContain('còn 3 ngày')
  expect([await inboxOf(deputy), await inboxOf(member)]).toEqual([[], []])
})

it('twice adds nothing', async () => {
  expect(await remind(SEVEN('2026-11-27'))).toEqual({ digests: 0, messages: 0, mails: 0 })
})

it('nobody is told of what was sent, or at night', async () => {
  await docs.inbox(leader, '2026-11-30').delete()
  expect(await remind(SEVEN('2026-11-30') - 3_600_000)).toMatchObject({ digests: 0 })
  for (const team of teams) {
    const report = (await docs.report(paths.teamReport(team, id)).get()).data()!
    await followReport(team, { ...report, state: 'submitted', sentAt: SEVEN('2026-11-29'), madeAt: null, updatedAt: SEVEN('2026-11-29') })
  }
  expect(await remind(SEVEN('2026-11-30'))).toMatchObject({ digests: 0 })
})
