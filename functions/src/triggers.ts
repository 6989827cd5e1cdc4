import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import { statedFigure } from '@tung-ngo/domain/base-figure'
import { onDocumentCreated, onDocumentWritten } from 'firebase-functions/firestore'
import { countBase } from './bases/count-base'
import { afterContention, afterCounting } from './counting/after-counting'
import { countFact } from './counting/count-fact'
import { countMember, countTeamDoc } from './counting/count-roll'
import type { Outcome } from './counting/outcome'
import { parseFact } from './counting/parse-fact'
import { hopWindowSeconds } from './options'
import { report } from './report'
import { followRow } from './seat-triggers'
import { mirrorTeam } from './seats/mirror-team'
import { fromStored } from './store'
import { countUnit } from './units/count-unit'

export const on = <T extends string>(document: T) => ({ document, retry: true })

export async function count(handler: string, trace: string, about: object, work: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await report(handler, trace, about, work)
  await afterCounting(outcome, trace, hopWindowSeconds.value())
  return outcome
}

export const countFactCreated = onDocumentCreated(on('teams/{team}/facts/{id}'), async (event) => {
  const { team, id } = event.params
  const fact = parseFact(id, fromStored(event.data!.data()))
  const outcome = await count('countFact', id, { team }, async () => fact ? await countFact(team, fact, Date.now()) : { outcome: 'malformed', hops: [] })
  if (outcome.outcome === 'contended')
    await afterContention(team, id)
})

export const countTeamWritten = onDocumentWritten(on('teams/{team}'), async (event) => {
  const { team } = event.params
  const [before, after] = [event.data!.before.data() as Team | undefined, event.data!.after.data() as Team | undefined]
  await count('countTeamDoc', event.id, { team }, () => countTeamDoc(team, before ? [before.commune] : [], Date.now()))
  if (before && before.dissolvedOn !== (after?.dissolvedOn ?? null))
    await report('mirrorTeam', event.id, { team }, () => mirrorTeam(team, Date.now()))
})

/** One run for both: the roll counts, and it is where the seats in teams stand. */
export const countMemberWritten = onDocumentWritten(on('teams/{team}/members/{person}'), async (event) => {
  const { team, person } = event.params
  const results = await Promise.allSettled([
    followRow(event, { team }, person),
    count('countMember', event.id, { team, person }, () => countMember(team, person, Date.now())),
  ])
  const failed = results.find(result => result.status === 'rejected')
  if (failed)
    throw failed.reason
})

export const countUnitWritten = onDocumentWritten(on('units/{unit}'), async (event) => {
  const { unit } = event.params
  const parents = [event.data!.before, event.data!.after]
    .map(document => (document.data() as Unit | undefined)?.parent)
    .filter(parent => typeof parent === 'string')
  await count('countUnit', event.id, { unit }, () => countUnit(unit, parents, Date.now()))
})

export const countBaseCreated = onDocumentCreated(on('units/{unit}/bases/{id}'), async (event) => {
  const { unit, id } = event.params
  const figure = statedFigure.safeParse(fromStored(event.data!.data()))
  await count('countBase', id, { unit }, async () => figure.success ? await countBase(unit, figure.data, Date.now()) : { outcome: 'malformed', hops: [] })
})
