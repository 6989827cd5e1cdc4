import type { Rules } from '../support/rules'
import { paths } from '@tung-ngo/domain/paths'
import { startRules } from '../support/rules'
import { personDoc } from '../world/documents'
import { ONE, TWO } from './attempt'
import { LAND } from './land'

/** The land with the two in it; their claims are of version 1. */
export async function startLand(name: string): Promise<Rules> {
  const rules = await startRules(name)
  await rules.seed(LAND)
  await rules.seed(Object.fromEntries([ONE, TWO].map(({ uid, pid }) => [paths.person(pid), personDoc(uid, 1)])))
  return rules
}
