import type { Rules } from '../support/rules'
import { startRules } from '../support/rules'
import { seedWorld } from '../world/seed'
import { ALL_SITES } from '../world/tree'
import { CROWD, CROWD_DOCS } from './crowd'
import { REQUESTS } from './request-subject'
import { SUBJECTS } from './subjects'

/** The world with the crowd in it, and with what each collection has standing for the oracle. */
export async function startOracle(name: string): Promise<Rules> {
  const rules = await startRules(name)
  await seedWorld(rules)
  await rules.seed(CROWD_DOCS)
  for (const { path, standing } of SUBJECTS)
    await rules.seed(Object.assign({}, ...ALL_SITES.map(site => Object.fromEntries(Object.entries(standing(site)).map(([id, data]) => [path(site, id), data])))))
  for (const site of ALL_SITES)
    await rules.seed(Object.fromEntries(CROWD.flatMap(actor => REQUESTS.own!(actor, site) ? [[REQUESTS.path(site, REQUESTS.idFor!(actor)), REQUESTS.own!(actor, site)!]] : [])))
  return rules
}
