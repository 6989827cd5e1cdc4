import type { LogEntry } from '@tung-ngo/domain/log-entry'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { GuideText } from '@tung-ngo/domain/guide'
import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { removeGuide } from '../../functions/src/guides/remove-guide'
import { followTeamReportUpdated, logGuideWritten, logIssueCreated, openObligationWritten } from '../../functions/src/report-triggers'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs } from '../../functions/src/store'
import { addTeam, EVENING, lineOfUnits, seated } from './world'

const obligation: Obligation = { v: 3, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T', reporters: 'teams', template: 'monthOfTeam', timing: timingOf('R-ST-T', '2026-11-01'), occasions: [], by: 'x', updatedAt: EVENING }
const half = (data: object | undefined) => ({ exists: data !== undefined, data: () => data })
const event = (id: string, params: object, before: object | undefined, after: object | undefined) =>
  ({ id, time: new Date(EVENING).toISOString(), params, data: { before: half(before), after: half(after) } })
/** Every event comes twice: the second changes nothing. */
async function follow(trigger: unknown, happened: object): Promise<void> {
  const { run } = trigger as { run: (event: object) => Promise<unknown> }
  await run(happened)
  await run(happened)
}
const told = async (id: string) => (await docs.logEntry(id).get()).data()
const countOf = async (what: string, unit: string) => (await getFirestore().collection('log').where('what', '==', what).where('commune', '==', unit).get()).size

let line: Awaited<ReturnType<typeof lineOfUnits>>
beforeAll(async () => {
  line = await lineOfUnits()
})

describe('the log of reports', () => {
  it('tells of each act once: what, by whom, from which state to which, and why', async () => {
    const team = await addTeam(line, { name: 'Tổ bản Nà Xa' })
    const [id, path] = [`${line.province.id}.log.2026-11`, paths.teamReport(team, `${line.province.id}.log.2026-11`)]
    await openObligation({ owner: line.province.id, id: 'log', obligation }, EVENING)
    let report: Report = (await docs.report(path).get()).data()!
    const act = async (kind: Parameters<typeof actOnReport>[2]['kind'], side: 'reporter' | 'receiver', note = '', more = {}) => {
      const before = report
      report = { ...actOnReport(path, before, { kind, side, note, ...more }, { pid: side === 'reporter' ? 'm1' : 'o1', event: `e-${kind}`, now: EVENING })!.after, updatedAt: before.updatedAt + 1000 }
      await follow(followTeamReportUpdated, event(`log-${kind}`, { team, report: id }, before, report))
      return told(`log-${kind}`)
    }
    expect(await act('save', 'reporter')).toBeUndefined()
    expect(await act('extend', 'receiver', 'Lũ quét', { reopenedUntil: '2026-12-05' })).toMatchObject({ what: 'report.extended', before: null, after: 'Nhận đến 05/12/2026', reason: 'Lũ quét' })
    expect(await act('submit', 'reporter')).toMatchObject({ what: 'report.sent', by: 'm1', about: null, team, commune: line.commune.id, province: line.province.id, subject: 'Báo cáo tháng của tổ (Tháng 11/2026)', before: 'Chưa gửi', after: 'Chờ duyệt', reason: null, at: EVENING })
    expect(await act('return', 'receiver', 'Thiếu số hộ')).toMatchObject({ what: 'report.returned', by: 'o1', before: 'Chờ duyệt', after: 'Đã trả lại', reason: 'Thiếu số hộ' })
    expect(await act('enterFor', 'receiver', 'Tổ trưởng ốm')).toMatchObject({ what: 'report.entered', before: 'Đã trả lại', after: 'Chờ duyệt', reason: 'Tổ trưởng ốm' })
    expect(await act('accept', 'receiver')).toMatchObject({ what: 'report.accepted', after: 'Đã duyệt', reason: null })
    expect(await act('reopen', 'receiver', 'Sai kỳ')).toMatchObject({ what: 'report.reopened', before: 'Đã duyệt', after: 'Đã trả lại', reason: 'Sai kỳ' })
    const all = await getFirestore().collection('log').where('team', '==', team).get()
    expect(all.docs.map(entry => (entry.data() as LogEntry).what).toSorted()).toEqual(['report.accepted', 'report.entered', 'report.extended', 'report.reopened', 'report.returned', 'report.sent'])
  })

  it('leaves out what the functions consolidate', async () => {
    const team = await addTeam(line)
    const before = { ...(await docs.report(paths.teamReport(team, 'none')).get()).data(), by: 'm1', last: 'e1', state: 'accepted', updatedAt: EVENING }
    await follow(followTeamReportUpdated, event('log-consolidated', { team, report: 'none' }, before, { ...before, state: 'consolidated', updatedAt: EVENING + 1 }))
    expect(await told('log-consolidated')).toBeUndefined()
  })

  it('tells which consolidated report was issued, with its number', async () => {
    const [unit, report] = [line.commune.id, 'o.m.2026-11']
    await docs.anyAt(paths.consolidation(unit, report)).set({ name: 'Báo cáo tháng', period: '2026-11', from: '2026-11-01', to: '2026-11-30' })
    const issue = { v: 3, number: '12/BC-UBND', day: '2026-12-05', signer: 'Quàng Văn Thử', by: 'o1' }
    await follow(logIssueCreated, { id: 'log-issue', time: new Date(EVENING).toISOString(), params: { unit, report }, data: { data: () => issue } })
    expect(await told('log-issue')).toMatchObject({ what: 'report.issued', by: 'o1', unit, subject: 'Báo cáo tháng (Tháng 11/2026)', after: 'Số 12/BC-UBND, ngày 05/12/2026, người ký Quàng Văn Thử' })
    expect(await countOf('report.issued', unit)).toBe(1)
  })
})

describe('the log of settings and templates', () => {
  it('tells what an obligation asks for, and later what of it was changed', async () => {
    const params = { unit: line.commune.id, id: 'o1' }
    await follow(openObligationWritten, event('log-added', params, undefined, { ...obligation, reporters: 'villageTeams' }))
    expect(await told('log-added')).toMatchObject({ what: 'obligation.added', by: 'x', unit: line.commune.id, subject: obligation.name, before: null, after: expect.stringContaining('Ai phải gửi: Tổ thôn, bản; Mẫu:') })
    const changed = { ...obligation, reporters: 'villageTeams', by: 'y', timing: { ...obligation.timing, graceDays: 3 } }
    await follow(openObligationWritten, event('log-changed', params, { ...obligation, reporters: 'villageTeams' }, changed))
    expect(await told('log-changed')).toMatchObject({ what: 'obligation.changed', by: 'y', before: 'Trễ chưa tính muộn: 0 ngày', after: 'Trễ chưa tính muộn: 3 ngày' })
    await follow(openObligationWritten, event('log-same', params, changed, { ...changed, updatedAt: EVENING + 1 }))
    expect(await told('log-same')).toBeUndefined()
  })

  it('tells who wrote a guide in another language, and who took it away', async () => {
    const [unit, guide] = [line.commune.id, 'thai-dvc']
    const text: GuideText = { v: 3, lang: 'thai', skill: 'dvc', why: 'Vì sao', script: 'Lời', steps: ['Một', 'Hai'], check: 'Được', never: [], recorded: 5, by: 'o1', updatedAt: EVENING }
    await follow(logGuideWritten, event('log-guide', { unit, guide }, undefined, text))
    expect(await told('log-guide')).toMatchObject({ what: 'guide.saved', by: 'o1', unit, subject: 'Dịch vụ công tại nhà, Tiếng Thái', before: null, after: '2 bước, có lời đọc' })
    await docs.anyAt(paths.guide(unit, guide)).set(text)
    await expect(removeGuide(await seated(line.district.id), { unit, guide }, EVENING)).rejects.toThrow('not-entitled')
    await expect(removeGuide(null, { unit, guide }, EVENING)).rejects.toThrow('not-entitled')
    const officer = await seated(unit)
    expect(await removeGuide(officer, { unit, guide }, EVENING)).toEqual({ removed: true })
    expect(await removeGuide(officer, { unit, guide }, EVENING)).toEqual({ removed: false })
    expect([(await docs.anyAt(paths.guide(unit, guide)).get()).exists, await countOf('guide.removed', unit)]).toEqual([false, 1])
    await follow(logGuideWritten, event('log-gone', { unit, guide }, text, undefined))
    expect(await told('log-gone')).toBeUndefined()
  })
})
