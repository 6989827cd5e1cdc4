import { receiptInput } from '@tung-ngo/domain/receipt'
import { makeSignInCodeInput, redeemSignInCodeInput, signOutEverywhereInput } from '@tung-ngo/domain/sign-in-code'
import { id } from '@tung-ngo/domain/shape'
import * as z from 'zod/mini'
import { logPrint } from './log/log-print'
import { measureForOperator } from './operations/measure-for-operator'
import { hopWindowSeconds } from './options'
import { rootUnit } from './operations/root-unit'
import { receiptOf as answerReceipt } from './receipts/receipt-of'
import { startForOperator } from './recount/start-for-operator'
import { callerOf } from './seats/caller'
import { callable } from './signin/callable'
import { makeCode } from './signin/make-code'
import { redeemCode } from './signin/redeem-code'
import { signOutEverywhere as signOut } from './signin/sign-out'

export const makeSignInCode = callable('makeSignInCode', makeSignInCodeInput, (input, request) =>
  makeCode(callerOf(request), input, Date.now()))

export const redeemSignInCode = callable('redeemSignInCode', redeemSignInCodeInput, (input, request) =>
  redeemCode(callerOf(request), input, Date.now()))

export const signOutEverywhere = callable('signOutEverywhere', signOutEverywhereInput, (input, request) =>
  signOut(callerOf(request), input, Date.now()))

/** Before a team's households are printed. */
export const printHouseholds = callable('printHouseholds', z.strictObject({ team: id }), ({ team }, request) =>
  logPrint(callerOf(request), team, Date.now()))

export const receiptOf = callable('receiptOf', receiptInput, (input, request) =>
  answerReceipt(callerOf(request), input))

export const measureHealth = callable('measureHealth', z.strictObject({ root: id }), ({ root }, request) =>
  measureForOperator(callerOf(request), root, hopWindowSeconds.value() * 1000, Date.now()), { timeoutSeconds: 300 })

/** Every team and unit, in the queue; `recounts/{id}` shows the progress. */
export const startRecount = callable('startRecount', z.strictObject({}), async (_, request) =>
  startForOperator(callerOf(request), await rootUnit(), Date.now()))
