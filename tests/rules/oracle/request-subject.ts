import type { Actor } from '../world/actors'
import type { Doc } from '../support/rules'
import type { Subject } from './subjects'
import { canAsk, canDecide } from '@tung-ngo/domain/seat-access'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { seatRequest } from '@tung-ngo/domain/seat-request'
import { Timestamp } from 'firebase/firestore'
import { hasCurrentClaims, pidOf } from '../world/actors'
import { requestDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { pathOf, UNIT_IDS } from '../world/tree'
import type { Site, UnitId } from '../world/tree'

const AT = Timestamp.fromMillis(1_700_000_000_000)
const asked = (pid: string, from: string): Doc => ({ ...requestDoc(pid, from), at: AT })
/** Where somebody asks from: a unit of his below the one he asks, if he has one. */
const unitOf = (actor: Actor, above: UnitId) => {
  const own = Object.keys(actor.claims?.units ?? {}) as UnitId[]
  return own.find(unit => unit !== above && UNIT_IDS.includes(unit) && pathOf(unit).includes(above)) ?? own[0] ?? 'nowhere'
}
/** Every other account has asked already. */
const hasAsked = ({ uid, claims }: Actor) => claims !== null && uid.length % 2 === 0

/** Requests for a seat, at the unit two above the site's: made, decided and withdrawn. */
export const REQUESTS: Subject = {
  collection: 'units/requests',
  schema: seatRequest,
  path: (site, id) => paths.request(aboveOf(site), id),
  standing: () => ({ [STANDING.request]: asked('x-standing', 'an-phu-b1') }),
  idFor: actor => `r-${actor.uid}`,
  own: (actor, site) => hasAsked(actor) ? asked(pidOf(actor), unitOf(actor, aboveOf(site))) : undefined,
  make: (actor, site, _, before) => {
    const pid = pidOf(actor)
    if (!before)
      return requestDoc(pid, unitOf(actor, aboveOf(site)))
    return { ...before, updatedAt: SERVER_TIME, ...(before.pid === pid ? { state: 'withdrawn' } : { state: 'given', decidedBy: pid }) }
  },
}

export const aboveOf = ({ path }: Site): UnitId => path.at(-3) as UnitId

const SUBSTANCE = ['pid', 'from', 'team', 'unit', 'role', 'reason', 'doneAt'] as const

/** Whether a right request may be written: who asks for himself, who decides, who withdraws. */
export function mayWriteRequest(actor: Actor, site: Site, data: any, before?: any): boolean {
  const [pid, above] = [pidOf(actor), aboveOf(site)]
  if (!before) {
    return data.pid === pid && data.state === 'open' && data.doneAt === undefined && UNIT_IDS.includes(data.from)
      && canAsk(actor.claims, above, { unit: data.from, path: pathOf(data.from) }, pid)
  }
  if (before.state !== 'open' || !SUBSTANCE.every(field => data[field] === before[field]))
    return false
  return before.pid === pid
    ? data.state === 'withdrawn'
    : ['given', 'refused'].includes(data.state) && data.decidedBy === pid && hasCurrentClaims(actor) && canDecide(actor.claims, { unit: above, path: pathOf(above) }, before)
}
