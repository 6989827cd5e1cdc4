import type { Place, TeamPlace, UnitPlace } from '@tung-ngo/domain/access'
import type { Member } from '@tung-ngo/domain/member'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Triple } from './triple'
import { ACCESS_HOURS } from '@tung-ngo/domain/access-grant'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { addDays } from '@tung-ngo/domain/day'
import { isGuideId } from '@tung-ngo/domain/guide'
import { keepsConsent } from '@tung-ngo/domain/household'
import { canSeat, canWriteRow } from '@tung-ngo/domain/seat-access'
import { id as idSchema } from '@tung-ngo/domain/shape'
import { Timestamp } from 'firebase/firestore'
import { actionsOn, may, teamPlace } from '../matrix/row'
import { forSchema } from '../shape/variants'
import { hasAccess, hasCurrentClaims, pidOf } from '../world/actors'
import { TODAY } from '../world/documents'
import { paperOf, SHOWN, shownBy, STANDING } from '../world/seed'
import { ALL_SITES, areaOf, pathOf, placeOf, receiverOf } from '../world/tree'
import { mayTell, mayWriteReport } from './expected-reports'
import { REGISTER_WRITES } from './register-subjects'
import { aboveOf, mayWriteRequest, REQUESTS } from './request-subject'

/**
 * What policy and schemas say to a triple, without a look at the rules: whether the actor may (`can`), and whether the
 * document is right (its schema, signed and stamped by whom and when it must be).
 */
export function expected({ subject: { collection, schema }, actor, operation, site, id, area, data, before }: Triple): 'allowed' | 'denied' {
  const place = placeFor(collection, { site, id, actor, operation, ...(area ? { area } : {}) })
  if (operation === 'get' || operation === 'list' || operation === 'delete')
    return actionsOn(collection, operation).some(action => may(actor, action, place, hasAccess(actor, site))) ? 'allowed' : 'denied'
  const isRight = idSchema.safeParse(id).success && schema.safeParse(forSchema(data)).success && isStamped(data!, before)
  return isRight && (WRITES[collection]?.({ actor, site, id, data: data!, place, ...(before ? { before } : {}) }) ?? false) ? 'allowed' : 'denied'
}

function placeFor(collection: string, { site, id, actor, operation, area }: Pick<Triple, 'site' | 'id' | 'actor' | 'operation' | 'area'>): Place {
  if (collection.startsWith('people'))
    return { path: [], of: id }
  if (collection.startsWith('recounts'))
    return { unit: 'vn', path: ['vn'] }
  if (collection === 'units/requests')
    return { unit: aboveOf(site), path: pathOf(aboveOf(site)), of: operation !== 'list' && id === REQUESTS.idFor!(actor) && REQUESTS.own!(actor, site) ? pidOf(actor) : 'x-standing' }
  if (REPORTING.includes(collection))
    return { unit: site.commune, path: pathOf(site.commune), ...(collection === 'units/reports' ? { receiver: receiverOf(site.commune) } : OWN.includes(collection) ? { receiver: site.commune } : {}) }
  if (collection.startsWith('units'))
    return { unit: site.unit, path: site.path }
  if (operation === 'list' && (collection === 'teams' || collection === 'log'))
    return area ? { unit: areaOf(site, area), path: ['vn', areaOf(site, area)] } : { unit: 'vn', path: ['vn'] }
  if (collection === 'log')
    return { team: site.team, commune: site.commune, path: pathOf(site.commune) }
  const ofWhom = collection === 'teams/accesses' ? { of: id === actor.uid ? pidOf(actor) : 'x-standing' } : collection === 'teams/photos' ? { of: 'x-somebody' } : {}
  return { ...teamPlace(site), ...ofWhom, ...(collection.startsWith('teams/reports') ? { receiver: site.commune } : {}) }
}

/** Kept in communes, for the oracle. */
const OWN = ['units/periods/calls', 'units/handed']
const REPORTING = ['units/obligations', 'units/reports', 'units/periods', 'units/consolidations', 'units/papers', 'units/issues', ...OWN]

export interface Write { actor: Actor, site: Triple['site'], id: string, data: any, before?: any, place: Place }

/** Who may write, and what a schema of one document cannot say. */
const WRITES: Record<string, (write: Write) => boolean> = {
  // A new team says itself where it is, and must be right.
  'teams': ({ actor, site, data, before }) => {
    const named = before ? site : ALL_SITES.find(other => sameAs(placeOf(other), data))
    return named !== undefined && sameAs(placeOf(named), data) && may(actor, 'team.write', teamPlace(named))
      && inOrder(data.foundedOn, data.dissolvedOn) && (before ? sameAs({ createdAt: before.createdAt }, data) : data.createdAt === SERVER_TIME)
  },
  'teams/members': ({ actor, id, data, before, place }) => data.by === pidOf(actor) && data.pid === id && inOrder(data.joinedOn, data.leftOn)
    && hasCurrentClaims(actor) && canWriteRow(actor.claims, place as TeamPlace, { pid: id, role: data.role, confirmed: data.confirmed }, (before as Member | undefined)?.role),
  'teams/households': ({ actor, data, before, place }) => may(actor, 'household.write', place) && keepsConsent(data) && data.last !== before?.last,
  'teams/facts': ({ actor, data, before, place }) => !before && data.kind !== 'probe' && isRecent(data.on)
    && ('sentBy' in data ? data.sentBy === pidOf(actor) && may(actor, 'fact.createFor', place) : data.by === pidOf(actor) && may(actor, 'fact.create', place)),
  'teams/photos': ({ actor, id, data, before, place }) => before
    ? 'goneBy' in data && 'bytes' in before && data.fact === before.fact && data.goneBy === pidOf(actor) && (may(actor, 'photo.takeBack', place) || may(actor, 'photo.takeBackOwn', place))
    : 'bytes' in data && data.fact === shownBy(actor) && SHOWN.includes(id) && may(actor, 'photo.create', place),
  'teams/accesses': ({ actor, site, id, data, before, place }) => id === actor.uid && data.pid === pidOf(actor) && data.commune === site.commune && isSoon(data.until)
    && may(actor, 'access.create', { ...place, of: data.pid }) && (!before || before.until.toMillis() <= Date.now()),
  'units/officers': ({ actor, id, data, before, place }) => data.pid === id && data.by === pidOf(actor)
    && hasCurrentClaims(actor) && canSeat(actor.claims, place as UnitPlace, { pid: id, role: data.role }, before?.role),
  'units/requests': ({ actor, site, data, before }) => mayWriteRequest(actor, site, data, before),
  'units/guides': ({ actor, id, data, place }) => id === `${data.lang}-${data.skill}` && data.by === pidOf(actor) && may(actor, 'guide.write', place),
  'units/recordings': ({ actor, id, data, place }) => isGuideId(id) && data.by === pidOf(actor) && may(actor, 'recording.write', place),
  'units/bases': ({ actor, data, before, place }) => !before && data.by === pidOf(actor) && may(actor, 'base.create', place),
  'units/obligations': ({ actor, data, place }) => data.by === pidOf(actor) && may(actor, 'obligation.write', place),
  'units/papers': ({ actor, data, before, place }) => !before && data.by === pidOf(actor) && data.report === STANDING.report && may(actor, 'paper.create', place),
  'units/issues': ({ actor, id, data, before, place }) => !before && data.by === pidOf(actor) && data.papers[0] === paperOf(id) && isRecent(data.day) && may(actor, 'issue.create', place),
  'teams/reports': write => mayWriteReport(write, 'teamReport'),
  'units/reports': write => mayWriteReport(write, 'unitReport'),
  'teams/reports/events': mayTell,
  'units/periods/calls': ({ actor, data, before, place }) => !before && data.by === pidOf(actor) && may(actor, 'call.tick', place),
  'people/devices': ({ actor, place }) => may(actor, 'device.write', place),
  'units/refusals': ({ actor, data, before, place }) => !before && data.by === pidOf(actor) && may(actor, 'refusal.create', place),
  ...REGISTER_WRITES,
}

const sameAs = (some: object, data: Doc) => Object.entries(some).every(([field, value]) => JSON.stringify(data[field]) === JSON.stringify(value))
const inOrder = (from: string, to: string | null) => to === null || to >= from
const isRecent = (day: string) => day >= addDays(TODAY, -398) && day <= TODAY
const isSoon = (time: unknown) => time instanceof Timestamp && time.toMillis() > Date.now() && time.toMillis() <= Date.now() + ACCESS_HOURS * 3_600_000

/** Times that the client sets: when an access ends, and what an update repeats from before. */
function isStamped(data: Doc, before?: Doc): boolean {
  return Object.entries(data).every(([field, value]) => !(value instanceof Timestamp) || field === 'until' || (before !== undefined && sameAs({ [field]: value }, before)))
    && ['at', 'updatedAt', 'goneAt'].every(field => data[field] === undefined || data[field] === SERVER_TIME || (field === 'at' && data.at === before?.at))
}
