import type { Difference } from './drift'
import type { Plan } from './plan'
import { simulate } from './simulate'

/** The shortest beginning of a plan after which figures still differ, with one team alone if that suffices, as text. */
export async function shrink(plan: Plan, drift: Difference[]): Promise<string> {
  const team = drift.find(({ place }) => /^t\d/.test(place))?.place
  const alone = team ? await simulate({ ...plan, only: team }) : undefined
  const reduced: Plan = team && alone!.drift.length > 0 ? { ...plan, only: team } : plan
  let [enough, tooFew] = [(reduced.only ? alone! : await simulate(plan)).acts, 0]
  while (enough - tooFew > 1) {
    const limit = Math.floor((enough + tooFew) / 2)
    if ((await simulate({ ...reduced, limit })).drift.length > 0)
      enough = limit
    else
      tooFew = limit
  }
  const { drift: found, trail } = await simulate({ ...reduced, limit: enough })
  return [
    `seed "${plan.seed}": figures differ after ${enough} acts${reduced.only ? ` with team ${reduced.only} alone` : ''}`,
    ...trail.slice(-20).map(({ at, source }) => `${new Date(at).toISOString()} ${JSON.stringify('data' in source ? source.data : source)}`),
    ...linesOf(found),
  ].join('\n')
}

/** The first figures that differ, a line each. */
export function linesOf(drift: Difference[]): string[] {
  return drift.slice(0, 10).map(({ place, where, metric, stored, counted }) => `${place} ${where} ${metric}: stored ${stored}, counted ${counted}`)
}
