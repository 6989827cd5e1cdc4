import { makeSignInCodeInput, redeemSignInCodeInput } from '@tung-ngo/domain/sign-in-code'
import { callable } from './signin/callable'
import { makeCode } from './signin/make-code'
import { redeemCode } from './signin/redeem-code'

export const makeSignInCode = callable('makeSignInCode', makeSignInCodeInput, (input, { auth }) =>
  makeCode(typeof auth?.token.pid === 'string' ? { uid: auth.uid, pid: auth.token.pid } : null, input, Date.now()))

export const redeemSignInCode = callable('redeemSignInCode', redeemSignInCodeInput, ({ code }) => redeemCode(code, Date.now()))
