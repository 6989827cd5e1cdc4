import type { Rules } from '../support/rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { inParallel } from '../support/in-parallel'
import { loadRules } from '../support/load-rules'
import { RULES, startRules } from '../support/rules'
import { seedWorld } from '../world/seed'
import { ALL_SITES } from '../world/tree'
import { cellsOf, complaint, ROWS } from './cells'
import { nameOf } from './row'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('slipped')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

// Wrong rules as a tired hand writes them: the matrix names the cell.
it.each([
  ['a leader makes leaders', 'leads(team) && isBelowLeader(data)', 'leads(team)', 'teams/members create a leader', 'leader: teams/members create a leader at village team, four tiers is allowed, the table of access says denied'],
  ['whoever oversees a team changes it', '&& isOfficerOf(resource.data.commune) &&', '&& overseesTeam() &&', 'teams update about', 'district viewer: teams update about at village team, four tiers is allowed, the table of access says denied'],
  ['the commune reads households without an access', 'units().size() > 0 && holdsAccess(team)', 'seesRoll(team)', 'teams/households get', 'commune viewer: teams/households get at village team, four tiers is allowed, the table of access says denied'],
  ['any account records facts', 'sitsIn(team) && isId(fact)', 'hasAccount() && isId(fact)', 'teams/facts create', 'account without a seat: teams/facts create at village team, four tiers is allowed, the table of access says denied'],
  ['who has left still reads the roll', 'servesCommuneOf(teamAt(team))) && hasCurrentClaims(); }', 'servesCommuneOf(teamAt(team))); }', 'teams/members get', 'former member: teams/members get at village team, four tiers is allowed, the table of access says denied'],
])('%s', async (_, right, wrong, name, message) => {
  expect(RULES).toContain(right)
  await loadRules(rules.projectId, RULES.replace(right, wrong))
  const cells = ROWS.filter(row => nameOf(row) === name).flatMap(row => ALL_SITES.flatMap(site => cellsOf(row, site)))
  const complaints: (string | null)[] = []
  await inParallel(cells, 10, async cell => void complaints.push(complaint(cell, await ask(rules.projectId, cell.request))))
  expect(complaints).toContain(message)
})
