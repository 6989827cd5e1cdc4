import { initializeApp } from 'firebase-admin/app'

initializeApp()

export { countBaseCreated, countFactCreated, countMemberWritten, countTeamWritten, countUnitWritten, mirrorOfficerWritten } from './triggers'
export { countTeam, hop } from './tasks'
export { closeMonths, turnDay } from './schedules'
export { makeSignInCode, redeemSignInCode } from './callables'
