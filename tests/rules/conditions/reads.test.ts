import type { Rules } from '../support/rules'
import { paths } from '@tung-ngo/domain/paths'
import { collection, documentId, getDocs, limit, orderBy, query, where } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { RULES, startRules } from '../support/rules'
import { askAt } from '../support/stopped-clock'
import { verdictOn } from '../support/verdict'
import { ACTORS, connect } from '../world/actors'
import { seedWorld } from '../world/seed'
import { SITES } from '../world/tree'
import { CLOCK_QUESTIONS } from './clock-questions'
import { QUESTIONS } from './questions'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('reads')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe('single questions', () => {
  it.each(QUESTIONS)('$label: $expected', async ({ request, expected }) => {
    expect((await ask(rules.projectId, request)).kind).toBe(expected)
  })

  it.each(CLOCK_QUESTIONS)('$label: $expected', async ({ request, expected, clock }) => {
    expect(await askAt(rules.projectId, RULES, clock, request)).toEqual({ kind: expected })
  })
})

describe('through the SDK', () => {
  const { leader, provinceOfficer, member } = ACTORS
  const { team } = SITES.village

  it('a list with an order and an end', async () => {
    const some = query(collection(connect(rules, provinceOfficer), 'teams'), where('province', '==', 'son-la'), orderBy('name'), limit(2))
    expect((await getDocs(some)).size).toBe(2)
    const since = query(collection(connect(rules, member), paths.households(team)), orderBy('updatedAt'))
    expect((await getDocs(since)).size).toBe(1)
  })

  it('a team by its id is no list', async () => {
    const own = query(collection(connect(rules, leader), 'teams'), where(documentId(), '==', team))
    expect((await verdictOn('list', () => getDocs(own))).kind).toBe('denied')
  })
})
