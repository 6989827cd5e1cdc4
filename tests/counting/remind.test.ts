import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, expect, it } from 'vitest'
import { inboxItem } from '@tung-ngo/domain/inbox'
import { tellReturned } from '../../functions/src/notices/tell-returned'
import type { Sender } from '../../functions/src/push'
import { urge } from '../../functions/src/reminders/urge'
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
/** Firebase Cloud Messaging as it answers: some tokens work no more. */
const sending = (sent: string[], isGone: (token: string) => boolean): Sender => ({
  async sendEach(messages) {
    const asked = messages as { token: string, data: Record<string, string> }[]
    sent.push(...asked.map(({ token, data }) => `${token} ${data.title} ${data.route}`))
    const responses = asked.map(({ token }) => isGone(token) ? { success: false, error: { code: 'messaging/registration-token-not-registered' } } : { success: true })
    return { responses, successCount: 0, failureCount: 0 } as never
  },
})
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
    await remind(SEVEN(`2026-11-${day}`), { origin: 'https://app.example' })
  await remind(SEVEN('2026-12-01'))
  await remind(SEVEN('2026-12-02'))
  expect(await inboxOf(leader)).toEqual(['2026-11-27', '2026-11-29', '2026-11-30', '2026-12-01'])
  const item = (await docs.notice(leader, '2026-11-27').get()).data()!
  expect(item.duties.map(({ place, link }) => `${place} ${link}`).toSorted()).toEqual([`Tổ bản Nà Lo /bao-cao/${id}?noi=${teams[1]}`, `Tổ bản Nà Xa /bao-cao/${id}?noi=${teams[0]}`])
  expect(item.text).toContain('còn 3 ngày')
  expect(item.text).toContain(`https://app.example/bao-cao/${id}?noi=`)
  expect(inboxItem.safeParse(item).error).toBeUndefined()
  expect([await inboxOf(deputy), await inboxOf(member)]).toEqual([[], []])
})

it('twice adds nothing', async () => {
  expect(await remind(SEVEN('2026-11-27'))).toEqual({ digests: 0, messages: 0, mails: 0 })
})

it('nobody is told of what was sent, or at night', async () => {
  await docs.notice(leader, '2026-11-30').delete()
  expect(await remind(SEVEN('2026-11-30') - 3_600_000)).toMatchObject({ digests: 0 })
  for (const team of teams) {
    const report = (await docs.report(paths.teamReport(team, id)).get()).data()!
    await followReport(team, { ...report, state: 'submitted', sentAt: SEVEN('2026-11-29'), madeAt: null, updatedAt: SEVEN('2026-11-29') })
  }
  expect(await remind(SEVEN('2026-11-30'))).toMatchObject({ digests: 0 })
})

it('goes to every browser of a person, and forgets the ones that are gone; cut short, it is finished by the next run', async () => {
  await getFirestore().doc(paths.person(leader)).set({ v: 3, name: 'Quàng Văn Ín' })
  for (const device of ['d1', 'd2'])
    await getFirestore().doc(paths.device(leader, device)).set({ v: 3, token: device, at: new Date() })
  const sent: string[] = []
  const sender = sending(sent, token => token === 'd2')
  await openObligation({ owner: line.commune.id, id: 'other', obligation: { ...obligation, name: 'Báo cáo khác' } }, SEVEN('2026-11-20'))
  await docs.notice(leader, '2026-11-29').delete()
  expect(await remind(SEVEN('2026-11-29'), { sender })).toMatchObject({ digests: 1, messages: 2 })
  expect(sent).toEqual(['d1 2 báo cáo chưa gửi /tin', 'd2 2 báo cáo chưa gửi /tin'])
  expect((await getFirestore().collection(`${paths.person(leader)}/devices`).get()).docs.map(({ id }) => id)).toEqual(['d1'])
  expect((await getFirestore().doc(paths.person(leader)).get()).get('noticeAt').toMillis()).toBe(SEVEN('2026-11-29'))
  expect(await remind(SEVEN('2026-11-29'), { sender })).toEqual({ digests: 0, messages: 0, mails: 0 })
})

it('a unit\'s officials are written to as well, once', async () => {
  const official = newId('p')
  await docs.officer(line.commune.id, official).create({ v: 3, pid: official, name: 'Cầm Thị Xuân', role: 'officer', phone: null, endedOn: null, by: 'x', updatedAt: 0 })
  await openObligation({ owner: line.district.id, id: 'quarter', obligation: { ...obligation, name: 'Báo cáo của xã', reporters: 'communes', template: null } }, SEVEN('2026-11-20'))
  expect((await remind(SEVEN('2026-11-29'))).mails).toBe(1)
  const mail = (await docs.mail(`2026-11-29_${official}`).get()).data()!
  expect(mail).toMatchObject({ toUids: [official], message: { subject: 'Báo cáo của xã (Tháng 11/2026)' } })
  expect(mail.message.text).toContain('hạn 30/11')
  await docs.mail(`2026-11-29_${official}`).delete()
  expect(await remind(SEVEN('2026-11-29'))).toEqual({ digests: 0, messages: 0, mails: 1 })
})

it('at an official\'s word, everybody who has not sent is told, each once a day; at night without a sound', async () => {
  const [official, uid] = [newId('p'), newId('u')]
  await getFirestore().doc(paths.person(official)).set({ v: 3, name: 'Cầm Thị Xuân', uid, claimsVersion: 1, wokenAt: new Date() })
  await docs.officer(line.commune.id, official).create({ v: 3, pid: official, name: 'Cầm Thị Xuân', role: 'deputy', phone: null, endedOn: null, by: 'x', updatedAt: 0 })
  const input = { unit: line.commune.id, report: `${line.commune.id}.other.2026-11` }
  const sent: string[] = []
  const sender = sending(sent, () => false)
  expect(await urge({ uid, pid: official }, input, SEVEN('2026-12-02') + 3_600_000, sender)).toEqual({ places: 2, told: 1 })
  expect(sent).toHaveLength(2)
  expect(await urge({ uid, pid: official }, input, SEVEN('2026-12-02') + 7_200_000, sender)).toEqual({ places: 2, told: 0 })
  expect(await urge({ uid, pid: official }, input, SEVEN('2026-12-03') + 15 * 3_600_000, sender)).toEqual({ places: 2, told: 1 })
  expect(sent).toHaveLength(2)
  expect((await inboxOf(leader)).filter(id => id.startsWith('urged-'))).toHaveLength(4)
  await expect(urge({ uid, pid: official }, { ...input, unit: line.district.id }, SEVEN('2026-12-02'))).rejects.toThrow('not-entitled')
})

it('a report that came back is told of to those who send it, once', async () => {
  const before = (await docs.report(paths.teamReport(teams[0]!, id)).get()).data()!
  const returned = { ...before, state: 'returned' as const, comments: { visits: 'Xem lại' }, last: 'e-returned', updatedAt: SEVEN('2026-12-02') }
  expect(await tellReturned('team', teams[0]!, before, returned)).toEqual({ told: 1 })
  expect(await tellReturned('team', teams[0]!, before, returned)).toEqual({ told: 0 })
  expect((await docs.notice(leader, 'returned-e-returned').get()).data()).toMatchObject({ kind: 'returned', duties: [{ place: 'Tổ bản Nà Xa', link: `/bao-cao/${id}?noi=${teams[0]}` }] })
})
