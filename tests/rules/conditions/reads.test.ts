import type { Firestore, QueryConstraint } from 'firebase/firestore'
import type { Rules } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Operation } from '@tung-ngo/domain/access'
import { paths } from '@tung-ngo/domain/paths'
import { collection, collectionGroup, deleteDoc, doc, documentId, getDoc, getDocs, limit, or, orderBy, query, Timestamp, where } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startRules } from '../support/rules'
import { verdictOn } from '../support/verdict'
import { ACTORS, connect, pidOf } from '../world/actors'
import { accessDoc, personDoc } from '../world/documents'
import { seedWorld, STANDING } from '../world/seed'
import { SITES } from '../world/tree'

const { leader, member, stranger, communeOfficer, communeOfficerInside, communeViewer, districtOfficer, nationViewer, provinceOfficer, villageOfficer } = ACTORS
const { team } = SITES.village

let rules: Rules
beforeAll(async () => {
  rules = await startRules('reads')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

async function answer(actor: Actor, operation: Operation, ask: (db: Firestore) => Promise<unknown>): Promise<string> {
  const verdict = await verdictOn(operation, () => ask(connect(rules, actor)))
  return verdict.kind === 'broken' ? verdict.text : verdict.kind
}
const get = (actor: Actor, path: string) => answer(actor, 'get', db => getDoc(doc(db, path)))
const list = (actor: Actor, path: string, ...constraints: QueryConstraint[]) => answer(actor, 'list', db => getDocs(query(collection(db, path), ...constraints)))

describe('one document', () => {
  it('a person reads his own and no other', async () => {
    expect(await get(member, paths.person(pidOf(member)))).toBe('allowed')
    expect(await get(member, paths.person(pidOf(leader)))).toBe('denied')
  })

  it('an official reads his own access and no other of the team', async () => {
    expect(await get(communeOfficerInside, paths.access(team, communeOfficerInside.uid))).toBe('allowed')
    expect(await get(communeOfficerInside, paths.access(team, 'u-standing'))).toBe('denied')
  })

  it('what is missing is told apart from what is refused only where the seat itself allows it', async () => {
    expect(await get(member, paths.fact(team, 'f-never'))).toBe('allowed')
    expect(await get(villageOfficer, paths.unitTally('na-ot-b1', '1999-01'))).toBe('allowed')
    expect(await get(communeOfficer, paths.unitTally('na-ot-b1', '1999-01'))).toBe('denied')
    expect(await get(provinceOfficer, paths.team('t-never'))).toBe('denied')
    expect(await get(provinceOfficer, paths.officer('nowhere', STANDING.officer))).toBe('denied')
    expect(await get(communeOfficer, paths.member('t-never', STANDING.member))).toBe('denied')
  })

  it('an account whose person is gone reads nothing personal', async () => {
    const ghost: Actor = { ...member, uid: 'u-ghost', claims: { ...member.claims!, pid: 'x-ghost' } }
    expect(await get(ghost, paths.household(team, STANDING.household))).toBe('denied')
    await rules.seed({ [paths.person('x-ghost')]: personDoc(ghost.uid, 0) })
    expect(await get(ghost, paths.household(team, STANDING.household))).toBe('allowed')
  })

  it('an access opens the households of its own team for its own official while it is open', async () => {
    const path = paths.access(team, communeOfficer.uid)
    const household = paths.household(team, STANDING.household)
    const right = accessDoc(pidOf(communeOfficer), 'na-ot')
    for (const wrong of [{ pid: pidOf(leader) }, { until: Timestamp.fromMillis(Date.now() - 1) }, { commune: 'hat-lot' }]) {
      await rules.seed({ [path]: { ...right, ...wrong } })
      expect(await get(communeOfficer, household)).toBe('denied')
    }
    await rules.seed({ [path]: right })
    expect(await get(communeOfficer, household)).toBe('allowed')
    expect(await get(communeOfficer, paths.household(SITES.neighbour.team, STANDING.household))).toBe('denied')
    await rules.past(db => deleteDoc(doc(db, path)))
  })
})

describe('lists', () => {
  it.each<[string, Actor, QueryConstraint[], string]>([
    ['his commune', communeViewer, [where('commune', '==', 'na-ot')], 'allowed'],
    ['the next commune', communeViewer, [where('commune', '==', 'hat-lot')], 'denied'],
    ['his commune and the next', communeViewer, [where('commune', 'in', ['na-ot', 'hat-lot'])], 'denied'],
    ['the district above his commune', communeViewer, [where('district', '==', 'mai-son')], 'denied'],
    ['all but one commune', communeViewer, [where('commune', '!=', 'hat-lot')], 'denied'],
    ['his commune, by path', communeViewer, [where('path', 'array-contains', 'na-ot')], 'denied'],
    ['his village', villageOfficer, [where('unit', '==', 'na-ot-b1')], 'denied'],
    ['his district', districtOfficer, [where('district', '==', 'mai-son')], 'allowed'],
    ['a commune of his district', districtOfficer, [where('commune', '==', 'na-ot')], 'denied'],
    ['a commune of his district, the district named', districtOfficer, [where('district', '==', 'mai-son'), where('commune', '==', 'na-ot')], 'allowed'],
    ['his province, some of it', provinceOfficer, [where('province', '==', 'son-la'), where('status', '==', 'active'), orderBy('name'), limit(5)], 'allowed'],
    ['a province, for the nation', nationViewer, [where('province', '==', 'quang-ngai')], 'allowed'],
    ['teams without a district', communeViewer, [where('district', '==', null)], 'denied'],
    ['his own team by its id', leader, [where(documentId(), '==', team)], 'denied'],
  ])('teams: %s', async (_, actor, constraints, expected) => {
    expect(await list(actor, 'teams', ...constraints)).toBe(expected)
  })

  it('teams: his commune or another is refused, though a part of it is his', async () => {
    const eitherCommune = (db: Firestore) => getDocs(query(collection(db, 'teams'), or(where('commune', '==', 'na-ot'), where('commune', '==', 'hat-lot'))))
    expect(await answer(communeViewer, 'list', eitherCommune)).toBe('denied')
  })

  it('the phone pulls what changed', async () => {
    const since = where('updatedAt', '>', Timestamp.fromMillis(0))
    expect(await list(member, paths.households(team), since, orderBy('updatedAt'))).toBe('allowed')
    expect(await list(member, paths.members(team), since)).toBe('allowed')
    expect(await list(member, paths.facts(team), where('at', '>', Timestamp.fromMillis(0)))).toBe('allowed')
    expect(await list(member, paths.households(SITES.neighbour.team), since, orderBy('updatedAt'))).toBe('denied')
  })

  it.each(['officers', 'bases', 'tallies', 'teams', 'members', 'households', 'facts', 'accesses', 'people', 'signInCodes'])('no group of %s over all places', async (name) => {
    for (const actor of [leader, communeOfficerInside, nationViewer, stranger])
      expect(await answer(actor, 'list', db => getDocs(collectionGroup(db, name)))).toBe('denied')
  })
})
