import type { Claims } from '@tung-ngo/domain/seat'
import type { User } from 'firebase/auth'

/** The claims of an account; undefined for one that stands on no roll. `fresh`: asked of the server again. */
export async function claimsOf(user: User, fresh = false): Promise<Claims | undefined> {
  const { claims } = await user.getIdTokenResult(fresh)
  if (typeof claims.pid !== 'string')
    return undefined
  return {
    pid: claims.pid,
    v: Number(claims.v ?? 0),
    teams: (claims.teams ?? {}) as Claims['teams'],
    units: (claims.units ?? {}) as Claims['units'],
  }
}
