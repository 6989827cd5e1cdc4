import type { Child } from './children'
import { declaredIn, statedIn, teamedIn, teamsIn } from './figures'

/** What the overview of the country opens with: provinces that have teams, those where every commune has one of its own, and those that only say so. */
export interface NationStand { provinces: number, withTeams: number, complete: number, declaredOnly: number, communes: number, communesWithTeam: number }

export function nationStand(provinces: readonly Child[]): NationStand {
  const withTeams = provinces.filter(({ figures }) => teamsIn(figures) > 0)
  const communesOf = ({ figures }: Child) => statedIn(figures).communes
  return {
    provinces: provinces.length,
    withTeams: withTeams.length,
    complete: provinces.filter(isComplete).length,
    declaredOnly: provinces.filter(({ figures }) => teamsIn(figures) === 0 && declaredIn(figures, 'teams') !== null).length,
    communes: provinces.reduce((sum, province) => sum + communesOf(province), 0),
    communesWithTeam: provinces.reduce((sum, province) => sum + teamedIn(province.figures), 0),
  }
}

/** Every commune has its own team. */
function isComplete({ figures }: Child): boolean {
  const { communes } = statedIn(figures)
  return communes > 0 && teamedIn(figures) >= communes
}
