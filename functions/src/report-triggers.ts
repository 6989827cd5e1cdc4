import type { GuideText } from '@tung-ngo/domain/guide'
import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Issue } from '@tung-ngo/domain/reports/issue'
import type { Report } from '@tung-ngo/domain/reports/report'
import { paths } from '@tung-ngo/domain/paths'
import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/firestore'
import { changeOf } from './change-of'
import { describeIssue, describeReport } from './log/describe-report'
import { describeGuide, describeObligation } from './log/describe-setting'
import { writeLog } from './log/write-log'
import { tellReturned } from './notices/tell-returned'
import { report } from './report'
import { followReport } from './reports/follow-report'
import { keepHistory } from './reports/keep-history'
import { openObligation } from './reports/open-periods'
import { docs, fromStored } from './store'

const on = <T extends string>(document: T) => ({ document, retry: true })

interface Updated { id: string, time: string, data?: { before: { data: () => object }, after: { data: () => object } } | undefined }

async function follow(kind: 'team' | 'unit', path: string, reporter: string, { id, time, data }: Updated): Promise<void> {
  const [was, is] = [fromStored<Report>(data!.before.data()), fromStored<Report>(data!.after.data())]
  await report('tellReturned', is.last, { path }, () => tellReturned(kind, reporter, was, is))
  await report('followReport', is.last, { path }, async () => {
    const kept = await keepHistory(path, was, is)
    await writeLog(id, describeReport(kind === 'team' ? { team: reporter } : { unit: reporter }, kept.kind, { before: was, after: is }), Date.parse(time))
    // Whoever consolidates reports tells the list of all of them at once.
    const isConsolidated = was.state === 'accepted' && is.state === 'consolidated'
    return { ...isConsolidated ? { outcome: 'same' } : await followReport(reporter, is), ...kept }
  })
}

export const followTeamReportUpdated = onDocumentUpdated(on('teams/{team}/reports/{report}'), async (event) => {
  await follow('team', paths.teamReport(event.params.team, event.params.report), event.params.team, event)
})

export const followUnitReportUpdated = onDocumentUpdated(on('units/{unit}/reports/{report}'), async (event) => {
  await follow('unit', paths.unitReport(event.params.unit, event.params.report), event.params.unit, event)
})

/** What has begun already opens at once. */
export const openObligationWritten = onDocumentWritten(on('units/{unit}/obligations/{id}'), async (event) => {
  const { before, after } = changeOf<Obligation>(event)
  const { unit, id } = event.params
  if (!after)
    return
  await writeLog(event.id, describeObligation(unit, { before, after }), Date.parse(event.time))
  await report('openObligation', event.id, event.params, async () => await openObligation({ owner: unit, id, obligation: after }, Date.now()) ?? { outcome: 'malformed' })
})

export const logIssueCreated = onDocumentCreated(on('units/{unit}/issues/{report}'), async (event) => {
  const { unit, report: id } = event.params
  const consolidation = (await docs.consolidation(unit, id).get()).data()
  await writeLog(event.id, describeIssue(unit, consolidation, fromStored<Issue>(event.data!.data())), Date.parse(event.time))
})

export const logGuideWritten = onDocumentWritten(on('units/{unit}/guides/{guide}'), event =>
  writeLog(event.id, describeGuide(event.params.unit, changeOf<GuideText>(event)), Date.parse(event.time)))
