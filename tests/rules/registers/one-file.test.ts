import type { Rules } from '../support/rules'
import { ACCESS } from '@tung-ngo/domain/access'
import { FIELD_GROUPS } from '@tung-ngo/domain/field-groups'
import { models } from '@tung-ngo/domain/registers/made-up.fixture'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { REGISTER_PAIRS } from '../conditions/register-pairs'
import { requestsOf } from '../conditions/pair'
import { allCells, complaint } from '../matrix/cells'
import { REGISTER_SUBJECTS, REGISTER_WRITES } from '../oracle/register-subjects'
import { compareAll } from '../shape/compare-all'
import { CONTRACTS } from '../shape/contracts'
import { ask } from '../support/ask'
import { inParallel } from '../support/in-parallel'
import { startRules } from '../support/rules'
import { seedWorld } from '../world/seed'
import { withMadeUpRows } from './made-up-rows'

// A register is added by its file, its line in the list, and its rows in the rules. All else below is made from these.
vi.mock('@tung-ngo/domain/registers/registers', async (original) => {
  const { REGISTERS } = await original<typeof import('@tung-ngo/domain/registers/registers')>()
  const { models } = await import('@tung-ngo/domain/registers/made-up.fixture')
  return { REGISTERS: [...REGISTERS, models] }
})

let rules: Rules
beforeAll(async () => {
  rules = await startRules('one-file', withMadeUpRows())
  await seedWorld(rules)
})
afterAll(() => rules.stop())

it('joins the table of access, the groups of fields and the oracle', () => {
  expect(Object.keys(ACCESS).filter(action => action.startsWith('models.')).toSorted()).toEqual(['models.create', 'models.drop', 'models.edit', 'models.history', 'models.publish', 'models.read'])
  expect(FIELD_GROUPS['teams/models']).toMatchObject({ record: Object.keys(models.fields) })
  expect(REGISTER_SUBJECTS.map(({ collection }) => collection)).toEqual(expect.arrayContaining(['teams/models', 'teams/models/events']))
  expect(Object.keys(REGISTER_WRITES)).toEqual(expect.arrayContaining(['teams/models', 'teams/models/events']))
})

it('is open to whom its table says, cell by cell', async () => {
  const cells = allCells().filter(({ row }) => row.collection.startsWith('teams/models'))
  expect(new Set(cells.map(({ row }) => row.operation))).toEqual(new Set(['get', 'list', 'create', 'update', 'delete']))
  const wrong: string[] = []
  await inParallel(cells, 10, async (cell) => {
    const message = complaint(cell, await ask(rules.projectId, cell.request))
    if (message)
      wrong.push(message)
  })
  expect(wrong).toEqual([])
}, 60_000)

it('takes the documents that its schemas take, and no others', async () => {
  const contracts = CONTRACTS.filter(({ name }) => name.endsWith(' of models'))
  expect(contracts.map(({ name }) => name)).toEqual(['record of models', 'create of models', 'drop of models'])
  for (const contract of contracts) {
    await compareAll(rules, contract, 'create')
    if (contract.update)
      await compareAll(rules, contract, 'update')
  }
}, 60_000)

it('refuses each wrong step for one reason', async () => {
  const pairs = REGISTER_PAIRS[models.id]!
  expect(pairs.length).toBeGreaterThan(30)
  for (const pair of pairs) {
    const [refused, taken] = requestsOf(pair)
    expect([pair.because, await ask(rules.projectId, refused), await ask(rules.projectId, taken)]).toEqual([pair.because, { kind: 'denied' }, { kind: 'allowed' }])
  }
}, 60_000)
