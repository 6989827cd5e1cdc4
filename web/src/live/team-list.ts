import type { TeamList } from '@tung-ngo/domain/team-list'

/** The teams below a unit with its villages (above communes: those without a team), straight from the server: one call, however many there are. */
export async function readTeamList(unit: string): Promise<TeamList> {
  const { callFunction } = await import('../session/functions')
  return callFunction<TeamList>('listTeams', { unit })
}
