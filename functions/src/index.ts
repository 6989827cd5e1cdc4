import process from 'node:process'
import { initializeApp } from 'firebase-admin/app'

// the local queue asks for no service account; looking for one would leave the machine
initializeApp(process.env.FUNCTIONS_EMULATOR ? { projectId: process.env.GCLOUD_PROJECT, serviceAccountId: 'local@localhost' } : undefined)

export { makeSignInCode, measureHealth, redeemSignInCode } from './callables'
export { closeMonths, turnDay, watchHealth } from './schedules'
export { countTeam, hop } from './tasks'
export { countBaseCreated, countFactCreated, countMemberWritten, countTeamWritten, countUnitWritten, mirrorOfficerWritten } from './triggers'
