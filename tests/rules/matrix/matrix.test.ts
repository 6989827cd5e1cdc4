import type { Rules } from '../support/rules'
import type { Cell } from './cells'
import type { Row } from './row'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { inParallel } from '../support/in-parallel'
import { startRules } from '../support/rules'
import { OWNER } from '../world/actors'
import { seedWorld } from '../world/seed'
import { ALL_SITES } from '../world/tree'
import { allCells, cellsOf, complaint, ROWS } from './cells'
import { nameOf } from './row'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('matrix')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe.each(ROWS.map(row => ({ name: nameOf(row), row })))('$name', ({ row }) => {
  it.each(ALL_SITES.map(site => ({ name: site.name, site })))('$name', async ({ site }) => {
    const wrong: string[] = []
    await inParallel(cellsOf(row, site), 10, async (cell) => {
      const message = complaint(cell, await ask(rules.projectId, cell.request))
      if (message)
        wrong.push(message)
    })
    expect(wrong).toEqual([])
  })
})

describe('the matrix', () => {
  const cells = allCells()
  const open = new Set(cells.filter(({ expected }) => expected === 'allowed').map(({ row }) => row))

  it('has its two thousand cells', () => {
    expect(cells.length).toBeGreaterThanOrEqual(2000)
  })

  it('has a twin for every deny: a cell that differs in one thing and is allowed', () => {
    const allowed = new Set(cells.filter(({ expected }) => expected === 'allowed').flatMap(keysOf))
    const alone = cells.filter(cell => cell.expected === 'denied' && open.has(cell.row) && !keysOf(cell).some(key => allowed.has(key)))
    expect(alone.map(({ row, site, actor }) => `${actor.name}: ${nameOf(row)} at ${site.name}`)).toEqual([])
  })

  // The twin of what is closed to every client: the functions do the very same.
  it.each(ROWS.filter(row => !open.has(row)).map((row: Row) => ({ name: nameOf(row), row })))('leaves $name to the functions', async ({ row }) => {
    for (const site of ALL_SITES) {
      const [{ request }] = cellsOf(row, site) as [Cell]
      expect(await ask(rules.projectId, { ...request, actor: OWNER })).toEqual({ kind: 'allowed' })
    }
  })
})

/** What a cell has in common with its possible twins: all of it but the actor, the site or the operation. */
function keysOf({ row, site, actor }: Cell): string[] {
  return [
    ['any actor', nameOf(row), site.name],
    [actor.name, nameOf(row), 'any site'],
    [actor.name, row.collection, site.name, 'any operation'],
  ].map(parts => parts.join('|'))
}
