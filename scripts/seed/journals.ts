import { byTime } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import type { Calendar } from './calendar'
import { AN_TRANG, BIG_VILLAGE, EMPTY_VILLAGE, NA_XA } from './cast'
import type { Journal } from './demo'
import { recordGatherings } from './gatherings'
import { housesOf } from './houses'
import { diceFor } from './random'
import { newRecorder } from './recorder'
import { BANYAN_LANE, WELL_LANE } from './scripted-houses'
import type { Round } from './season'
import { playSeason } from './season'
import type { DemoTeam } from './teams'
import type { Tree } from './tree'
import { allCommunes, CHIENG_MUNG, NGHIA_GIANG } from './tree'

/** What a team recorded over the season; undefined where it recorded nothing. */
export function journalOf(team: DemoTeam, tree: Tree, roll: Member[], calendar: Calendar): Journal | undefined {
  const recorder = newRecorder(team.id)
  const round = roundOf(team, tree)
  if (round)
    playSeason(recorder, round, roll, calendar)
  const gatherings = gatheringsOf(team, round !== undefined)
  if (gatherings > 0)
    recordGatherings(recorder, team, roll, calendar, gatherings)
  const { journal } = recorder
  journal.facts.sort(byTime)
  return journal.facts.length > 0 ? journal : undefined
}

/** Teams of the two full communes go from door to door; elsewhere only one commune team, in a village without a team. */
function roundOf(team: DemoTeam, tree: Tree): Round | undefined {
  const { commune, level } = team.team
  const village = team.unit.id
  if (commune !== CHIENG_MUNG && commune !== NGHIA_GIANG)
    return level === 'commune' ? roundWithoutTeam(team, tree) : undefined
  if (level === 'commune' || village === EMPTY_VILLAGE)
    return undefined
  if (village === NA_XA)
    return { village, houses: housesOf(team, 142, WELL_LANE), evenings: 4.2, doors: 11, today: { met: 6, absent: 1 } }
  if (village === BIG_VILLAGE)
    return { village, houses: housesOf(team, 400), evenings: 5, doors: 18 }
  if (team.id === `t-${AN_TRANG}`)
    return { village, houses: housesOf(team, 118, BANYAN_LANE), evenings: 3.6, doors: 11, today: { met: 4, absent: 1 } }
  const dice = diceFor(`round ${team.id}`)
  return { village, houses: housesOf(team, dice.int(60, 128)), evenings: 2 + dice.next() * 2, doors: dice.int(5, 10) }
}

/** Mường La's first village without a team: its commune's team holds the households. */
function roundWithoutTeam(team: DemoTeam, tree: Tree): Round | undefined {
  const commune = allCommunes(tree).find(({ villages }) => villages.some(village => !village.team))
  const village = commune?.villages.find(village => !village.team)
  return village && commune?.id === team.unit.id ? { village: village.id, houses: housesOf(team, 18), evenings: 0.6, doors: 6 } : undefined
}

/** The full communes gather people every other week; elsewhere about one team in ten did so a few times. */
function gatheringsOf({ id, team, unit }: DemoTeam, busy: boolean): number {
  const dice = diceFor(`active ${id}`)
  if (busy || unit.id === CHIENG_MUNG || unit.id === NGHIA_GIANG)
    return team.level === 'commune' ? 24 : dice.int(5, 8)
  if (unit.id === EMPTY_VILLAGE)
    return 0
  return dice.chance(0.1) ? dice.int(2, 5) : 0
}
