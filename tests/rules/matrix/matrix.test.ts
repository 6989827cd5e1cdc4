import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rules } from '../support/rules'
import { startRules } from '../support/rules'
import type { Verdict } from '../support/verdict'
import { verdictOn } from '../support/verdict'
import type { Actor } from '../world/actors'
import { ACTORS, ALL_ACTORS, connect } from '../world/actors'
import { seedWorld } from '../world/seed'
import { ALL_SITES } from '../world/tree'
import type { Site } from '../world/tree'
import type { Row } from './row'
import { CLOSED_ROWS, TEAM_ROWS } from './team-rows'
import { UNIT_ROWS } from './unit-rows'

interface Cell { row: Row, site: Site, actor: Actor, allowed: boolean }

const ROWS = [...UNIT_ROWS, ...TEAM_ROWS, ...CLOSED_ROWS]
const cellsOf = (row: Row, site: Site): Cell[] => ALL_ACTORS.map(actor => ({ row, site, actor, allowed: row.allowed(actor, site) }))
const nameOf = (row: Row) => [row.collection, row.operation, row.variant].filter(Boolean).join(' ')

let rules: Rules
const stores = new Map<Actor, ReturnType<typeof connect>>()
beforeAll(async () => {
  rules = await startRules('matrix')
  await seedWorld(rules)
  ALL_ACTORS.forEach(actor => stores.set(actor, connect(rules, actor)))
})
afterAll(() => rules.stop())

describe.each(ROWS.map(row => ({ name: nameOf(row), row })))('$name', ({ row }) => {
  it.each(ALL_SITES.map(site => ({ name: site.name, site })))('$name', async ({ site }) => {
    const found = await Promise.all(cellsOf(row, site).map(tryCell))
    expect(found.filter(message => message !== null)).toEqual([])
  })
})

/** @returns what is wrong with the cell, by name; null when rules and policy agree. */
async function tryCell({ row, site, actor, allowed }: Cell): Promise<string | null> {
  const verdict = await verdictOn(row.operation, () => row.attempt(stores.get(actor)!, actor, site))
  const expected: Verdict['kind'] = allowed ? 'allowed' : 'denied'
  if (verdict.kind === expected)
    return null
  const reason = verdict.kind === 'broken' ? ` (${verdict.text})` : ''
  return `${actor.name}: ${nameOf(row)} at ${site.name} is ${verdict.kind}${reason}, the policy says ${expected}`
}

describe('the matrix', () => {
  const cells = ROWS.flatMap(row => ALL_SITES.flatMap(site => cellsOf(row, site)))
  const open = new Set(cells.filter(cell => cell.allowed).map(cell => cell.row))

  it('has its two thousand cells', () => {
    expect(cells.length).toBeGreaterThanOrEqual(2000)
  })

  it('has a twin for every deny: a cell that differs in one thing and is allowed', () => {
    const allowed = new Set(cells.filter(cell => cell.allowed).flatMap(keysOf))
    const alone = cells.filter(cell => !cell.allowed && open.has(cell.row) && !keysOf(cell).some(key => allowed.has(key)))
    expect(alone.map(({ row, site, actor }) => `${actor.name}: ${nameOf(row)} at ${site.name}`)).toEqual([])
  })

  // The twin of what is closed to every client: the functions do the very same. Last, for they delete.
  it.each(ROWS.filter(row => !open.has(row)).map(row => ({ name: nameOf(row), row })))('leaves $name to the functions', async ({ row }) => {
    for (const site of ALL_SITES)
      await rules.past(db => row.attempt(db, ACTORS.stranger, site))
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
