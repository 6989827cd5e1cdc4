import { activityDaysInput } from '@tung-ngo/domain/activity-days'
import { saveChannelInput } from '@tung-ngo/domain/channels/channel'
import { saveCompositionInput } from '@tung-ngo/domain/composition/composition-act'
import { exportPersonsInput } from '@tung-ngo/domain/export-act'
import { listMembersInput } from '@tung-ngo/domain/member-list'
import { stateFiguresInput } from '@tung-ngo/domain/figures-act'
import { removeGuideInput } from '@tung-ngo/domain/guide-act'
import { urgeInput } from '@tung-ngo/domain/periods/urge'
import { receiptInput } from '@tung-ngo/domain/receipt'
import { makeSignInCodeInput, redeemSignInCodeInput, signOutEverywhereInput } from '@tung-ngo/domain/sign-in-code'
import { consolidationId } from '@tung-ngo/domain/reports/consolidation-doc'
import { recordsInput } from '@tung-ngo/domain/registers/record-batch'
import { id, prose } from '@tung-ngo/domain/shape'
import { importInput } from '@tung-ngo/domain/sheet/import-batch'
import { changeTeamInput, establishTeamInput, mergeTeamInput } from '@tung-ngo/domain/team-act'
import { listTeamsInput } from '@tung-ngo/domain/team-list'
import { mergeVillagesInput, planTeamInput, saveVillageInput } from '@tung-ngo/domain/village-act'
import * as z from 'zod/mini'
import { makeAccount } from './accounts'
import { importRecords as importLinesOf } from './imports/import-records'
import { importRows as importLines } from './imports/import-rows'
import { listChannels as channelsOf, saveChannel as writeChannel } from './channels/channels'
import { stateFigures as sayFigures } from './bases/state-figures'
import { removeGuide as removeGuideOf } from './guides/remove-guide'
import { logExport } from './log/log-export'
import { logPersons } from './log/log-persons'
import { logPrint } from './log/log-print'
import { measureForOperator } from './operations/measure-for-operator'
import { hopWindowSeconds } from './options'
import { rootUnit } from './operations/root-unit'
import { urge as urgeLate } from './reminders/urge'
import { receiptOf as answerReceipt } from './receipts/receipt-of'
import { startForOperator } from './recount/start-for-operator'
import { correctReport as correct } from './reports/correct-report'
import { callerOf } from './seats/caller'
import { callable } from './signin/callable'
import { makeCode } from './signin/make-code'
import { redeemCode } from './signin/redeem-code'
import { signOutEverywhere as signOut } from './signin/sign-out'
import { changeTeam as alterTeam } from './teams/change-team'
import { establishTeam as foundTeam } from './teams/establish-team'
import { mergeTeam as joinTeams } from './teams/merge-team'
import { listMembers as listMembersOf } from './teams/list-members'
import { listTeams as listTeamsBelow } from './teams/list-teams'
import { activityDays as activityDaysOf } from './units/activity-days'
import { planTeam as planTeamIn } from './units/plan-team'
import { mergeVillages as joinVillages } from './units/merge-villages'
import { saveComposition as writeComposition } from './units/save-composition'
import { saveVillage as writeVillage } from './units/save-village'

export const makeSignInCode = callable('makeSignInCode', makeSignInCodeInput, (input, request) =>
  makeCode(callerOf(request), input, Date.now()))

export const redeemSignInCode = callable('redeemSignInCode', redeemSignInCodeInput, (input, request) =>
  redeemCode(callerOf(request), input, Date.now()))

export const signOutEverywhere = callable('signOutEverywhere', signOutEverywhereInput, (input, request) =>
  signOut(callerOf(request), input, Date.now()))

/** Before a team's households are printed. */
export const printHouseholds = callable('printHouseholds', z.strictObject({ team: id }), ({ team }, request) =>
  logPrint(callerOf(request), team, Date.now()))

/** Before the rolls of a commune's teams leave as a file. */
export const exportRolls = callable('exportRolls', z.strictObject({ commune: id }), ({ commune }, request) =>
  logExport(callerOf(request), commune, Date.now()))

/** Before any other list with names of persons leaves as a file. */
export const exportPersons = callable('exportPersons', exportPersonsInput, (input, request) =>
  logPersons(callerOf(request), input, Date.now()))

export const receiptOf = callable('receiptOf', receiptInput, (input, request) =>
  answerReceipt(callerOf(request), input))

/** Whoever has not sent a unit its report is told once more. */
export const urge = callable('urge', urgeInput, (input, request) =>
  urgeLate(callerOf(request), input, Date.now()))

export const measureHealth = callable('measureHealth', z.strictObject({ root: id }), ({ root }, request) =>
  measureForOperator(callerOf(request), root, hopWindowSeconds.value() * 1000, Date.now()), { timeoutSeconds: 300 })

/** Every team and unit, in the queue; `recounts/{id}` shows the progress. */
export const startRecount = callable('startRecount', z.strictObject({}), async (_, request) =>
  startForOperator(callerOf(request), await rootUnit(), Date.now()))

/** A batch of lines of a sheet, dry or written. */
export const importRows = callable('importRows', importInput, (input, request) =>
  importLines(callerOf(request), input, makeAccount, Date.now()), { timeoutSeconds: 300 })

/** A batch of lines of a register's sheet, dry or written. */
export const importRecords = callable('importRecords', recordsInput, (input, request) =>
  importLinesOf(callerOf(request), input, Date.now()), { timeoutSeconds: 300 })

export const saveVillage = callable('saveVillage', saveVillageInput, (input, request) =>
  writeVillage(callerOf(request), input, Date.now()))

export const mergeVillages = callable('mergeVillages', mergeVillagesInput, (input, request) =>
  joinVillages(callerOf(request), input, Date.now()))

/** The teams below a unit, and the villages: of a commune all of them, above it those without a team. */
export const listTeams = callable('listTeams', listTeamsInput, (input, request) =>
  listTeamsBelow(callerOf(request), input, Date.now()), { timeoutSeconds: 120 })

/** Everybody in the teams of a commune. */
export const listMembers = callable('listMembers', listMembersInput, (input, request) =>
  listMembersOf(callerOf(request), input, Date.now()), { timeoutSeconds: 120 })

export const planTeam = callable('planTeam', planTeamInput, (input, request) =>
  planTeamIn(callerOf(request), input, Date.now()))

export const establishTeam = callable('establishTeam', establishTeamInput, (input, request) =>
  foundTeam(callerOf(request), input, Date.now()))

export const changeTeam = callable('changeTeam', changeTeamInput, (input, request) =>
  alterTeam(callerOf(request), input, Date.now()))

export const mergeTeam = callable('mergeTeam', mergeTeamInput, (input, request) =>
  joinTeams(callerOf(request), input, Date.now()), { timeoutSeconds: 300 })

/** What was issued is corrected by another report. */
export const correctReport = callable('correctReport', z.strictObject({ unit: id, report: consolidationId, reason: prose(300).check(z.minLength(1)) }), (input, request) =>
  correct(callerOf(request), input, Date.now()))

export const stateFigures = callable('stateFigures', stateFiguresInput, (input, request) =>
  sayFigures(callerOf(request), input, Date.now()))

/** A guide in another language is taken away, under a name. */
export const removeGuide = callable('removeGuide', removeGuideInput, (input, request) =>
  removeGuideOf(callerOf(request), input, Date.now()))

export const saveComposition = callable('saveComposition', saveCompositionInput, (input, request) =>
  writeComposition(callerOf(request), input, Date.now()))

export const saveChannel = callable('saveChannel', saveChannelInput, (input, request) =>
  writeChannel(callerOf(request), input, Date.now()))

export const listChannels = callable('listChannels', z.strictObject({ unit: id }), ({ unit }, request) =>
  channelsOf(callerOf(request), unit, Date.now()))

/** What a commune's teams did on each day of a month. */
export const activityDays = callable('activityDays', activityDaysInput, (input, request) =>
  activityDaysOf(callerOf(request), input, Date.now()))
