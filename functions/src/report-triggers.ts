import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Report } from '@tung-ngo/domain/reports/report'
import { paths } from '@tung-ngo/domain/paths'
import { onDocumentUpdated, onDocumentWritten } from 'firebase-functions/firestore'
import { tellReturned } from './notices/tell-returned'
import { report } from './report'
import { followReport } from './reports/follow-report'
import { keepHistory } from './reports/keep-history'
import { openObligation } from './reports/open-periods'
import { fromStored } from './store'

const on = <T extends string>(document: T) => ({ document, retry: true })

async function follow(kind: 'team' | 'unit', path: string, reporter: string, before: object, after: object): Promise<void> {
  const [was, is] = [fromStored<Report>(before), fromStored<Report>(after)]
  await report('tellReturned', is.last, { path }, () => tellReturned(kind, reporter, was, is))
  await report('followReport', is.last, { path }, async () => {
    const kept = await keepHistory(path, was, is)
    // Whoever consolidates reports tells the list of all of them at once.
    const isConsolidated = was.state === 'accepted' && is.state === 'consolidated'
    return { ...isConsolidated ? { outcome: 'same' } : await followReport(reporter, is), ...kept }
  })
}

export const followTeamReportUpdated = onDocumentUpdated(on('teams/{team}/reports/{report}'), async ({ data, params }) => {
  await follow('team', paths.teamReport(params.team, params.report), params.team, data!.before.data(), data!.after.data())
})

export const followUnitReportUpdated = onDocumentUpdated(on('units/{unit}/reports/{report}'), async ({ data, params }) => {
  await follow('unit', paths.unitReport(params.unit, params.report), params.unit, data!.before.data(), data!.after.data())
})

/** What has begun already opens at once. */
export const openObligationWritten = onDocumentWritten(on('units/{unit}/obligations/{id}'), async ({ data, params, id: trace }) => {
  const after = data!.after.data()
  if (after)
    await report('openObligation', trace, params, async () => await openObligation({ owner: params.unit, id: params.id, obligation: fromStored<Obligation>(after) }, Date.now()) ?? { outcome: 'malformed' })
})
