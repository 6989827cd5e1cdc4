import type { HouseholdRow } from '@tung-ngo/domain/sheet/households'
import type { Team } from '@tung-ngo/domain/team'
import type { Commune } from './communes'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { queries } from '../store'
import { findVillage } from './teams'

interface Found { id: string, team: Team }
type Place = { team: Found, village: string } | { error: string }

/** Finds the team whose household a line is, and the village in which the house stands. `own`: the team of all lines. */
export async function findTeam(commune: Commune, own: string | undefined): Promise<(row: Pick<HouseholdRow, 'team' | 'village'>) => Place> {
  const [all, villages] = await Promise.all([queries.teamsOf(commune.id).get(), queries.villages(commune.id).get()])
  const teams = all.docs.filter(found => found.data().dissolvedOn === null).map(found => ({ id: found.id, team: found.data() }))
  const find = findVillage(villages.docs.filter(found => found.data().validTo === null).map(found => ({ id: found.id, unit: found.data() })))
  const title = unitTitle(commune.unit)

  /** The village's team, or where it has none that of the whole commune. */
  function teamAt(village: string, name: string): Found | { error: string } {
    const here = teams.filter(({ team }) => team.unit === village)
    const [team, second] = here.length > 0 ? here : teams.filter(({ team }) => team.unit === commune.id)
    if (!team)
      return { error: `${name} chưa có tổ. Thành lập tổ trước, hoặc xem lại tên thôn, bản.` }
    return second ? { error: `Ở ${name} có nhiều tổ. Thêm cột “Tên tổ”.` } : team
  }

  return ({ team: name, village: said }) => {
    const village = said === null ? undefined : find(said)
    if (said !== null && !village)
      return { error: `Chưa có “${said}” trong ${title}. Xem lại tên thôn, bản.` }
    const team = own !== undefined
      ? teams.find(({ id }) => id === own) ?? { error: `Tổ này không ở ${title}.` }
      : name !== null
        ? teams.find(({ team }) => plain(team.name) === plain(name)) ?? { error: `Chưa có tổ “${name}” ở ${title}. Xem lại tên tổ.` }
        : village ? teamAt(village.id, unitTitle(village.unit)) : { error: 'Chưa ghi thôn, bản hay tên tổ.' }
    if ('error' in team)
      return team
    if (village && team.team.level === 'village' && team.team.unit !== village.id)
      return { error: `${team.team.name} không ở ${unitTitle(village.unit)}. Nhập hộ này vào tổ của nơi đó.` }
    return { team, village: village?.id ?? team.team.unit }
  }
}
