import type { Household } from '@tung-ngo/domain/household'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import { paths } from '@tung-ngo/domain/paths'
import { basesOf } from './bases'
import type { Calendar } from './calendar'
import type { People } from './people'
import { buildPeople, officerDocs } from './people'
import type { DemoTeam } from './teams'
import { buildTeams } from './teams'
import type { Tree } from './tree'
import { allCommunes, allUnits, buildTree } from './tree'
import { journalOf } from './journals'
import { obligationsOf } from './obligations'

/** What a team's members recorded, and the household documents that follow from it. */
export interface Journal { facts: StoredFact[], households: Map<string, Household> }

export interface Demo { calendar: Calendar, tree: Tree, teams: DemoTeam[], people: People, journals: Map<string, Journal> }

/** The whole demo of one day; the same day gives the same data. */
export function buildDemo(calendar: Calendar): Demo {
  const tree = buildTree()
  const teams = buildTeams(tree, calendar)
  const people = buildPeople(teams, calendar)
  const journals = new Map<string, Journal>()
  for (const team of teams) {
    const journal = journalOf(team, tree, people.rolls.get(team.id)!, calendar)
    if (journal)
      journals.set(team.id, journal)
  }
  return { calendar, tree, teams, people, journals }
}

/** A document with the domain's numbers for instants. */
export interface DemoDoc { path: string, data: object }

/** Every document of the demo. */
export function* documentsOf(demo: Demo): Generator<DemoDoc> {
  for (const { id, unit } of allUnits(demo.tree))
    yield { path: paths.unit(id), data: unit }
  for (const { unit, pid, officer } of officerDocs(demo.calendar))
    yield { path: paths.officer(unit, pid), data: officer }
  for (const [pid, person] of demo.people.persons)
    yield { path: paths.person(pid), data: person }
  for (const { owner, id, obligation } of obligationsOf(demo))
    yield { path: paths.obligation(owner, id), data: obligation }
  const registered = registeredByVillage(demo)
  for (const commune of allCommunes(demo.tree)) {
    for (const { unit, figure } of basesOf(commune, village => registered.get(village) ?? 0, demo.calendar))
      yield { path: paths.base(unit, `${figure.metric}-${figure.on}`), data: figure }
  }
  for (const { id, team } of demo.teams) {
    yield { path: paths.team(id), data: team }
    yield* teamDocuments(id, demo.people.rolls.get(id)!, demo.journals.get(id))
  }
}

function* teamDocuments(team: string, roll: Member[], journal?: Journal): Generator<DemoDoc> {
  for (const member of roll)
    yield { path: paths.member(team, member.pid), data: member }
  for (const [id, household] of journal?.households ?? [])
    yield { path: paths.household(team, id), data: household }
  for (const { id, ...fact } of journal?.facts ?? [])
    yield { path: paths.fact(team, id), data: fact }
}

function registeredByVillage({ journals }: Demo): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { households } of journals.values()) {
    for (const { village } of households.values())
      counts.set(village, (counts.get(village) ?? 0) + 1)
  }
  return counts
}
