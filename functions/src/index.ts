import process from 'node:process'
import { initializeApp } from 'firebase-admin/app'

// the local queue asks for no service account; looking for one would leave the machine
initializeApp(process.env.FUNCTIONS_EMULATOR ? { projectId: process.env.GCLOUD_PROJECT, serviceAccountId: 'local@localhost' } : undefined)

export { activityDays, changeTeam, correctReport, establishTeam, exportPersons, exportRolls, importRecords, importRows, listChannels, listMembers, listTeams, makeSignInCode, measureHealth, mergeTeam, mergeVillages, planTeam, printHouseholds, receiptOf, redeemSignInCode, removeGuide, saveChannel, saveComposition, saveVillage, signOutEverywhere, startRecount, stateFigures, urge } from './callables'
export { records } from './record-triggers'
export { followTeamReportUpdated, followUnitReportUpdated, logGuideWritten, logIssueCreated, openObligationWritten } from './report-triggers'
export { closeMonths, closePeriods, openPeriods, recountSample, remind, restSeats, turnDay, watchHealth, watchSilence } from './schedules'
export { carryOutRequestWritten, logAccessWritten, logCodeWritten, mirrorOfficerWritten } from './seat-triggers'
export { countTeam, hop, recount } from './tasks'
export { answerChannels, attachPaper, countChannel, listPaused, listReasons, listTeamChannels, openPaper, pauseSeat, resumeSeat, saveReason, sumChannels, teamDecisions } from './team-callables'
export { countBaseCreated, countFactCreated, countMemberWritten, countTeamWritten, countUnitWritten } from './triggers'
