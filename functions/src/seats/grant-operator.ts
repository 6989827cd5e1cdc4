import type { MadeSignInCode } from '@tung-ngo/domain/sign-in-code'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { docs, queries, SERVER_TIME } from '../store'
import { issueCode } from '../signin/issue-code'

/** Who makes the first operator: nobody has a seat yet. */
const GRANT = 'grant'

export interface NewOperator { unit: string, pid: string, name: string, phone: string, force: boolean }

/**
 * Makes an operator of the root unit: his row, person and account. His seat sleeps until he enters the code.
 * @returns the code, or why not: the unit is no root, or an operator is there already
 */
export async function grantOperator({ unit, pid, name, phone, force }: NewOperator, now: number): Promise<MadeSignInCode | 'notRoot' | 'operatorExists'> {
  const root = (await docs.unit(unit).get()).data()
  if (root?.path.length !== 1)
    return 'notRoot'
  const officials = await queries.officers(unit).get()
  if (!force && officials.docs.some(row => row.data().role === 'operator' && !row.data().endedOn))
    return 'operatorExists'
  await docs.officer(unit, pid).create({ v: SHAPE_VERSION, pid, name, role: 'operator', phone, endedOn: null, by: GRANT, updatedAt: SERVER_TIME })
  return issueCode({ unit }, pid, GRANT, now)
}
