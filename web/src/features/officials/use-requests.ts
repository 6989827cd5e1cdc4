import type { Officer } from '@tung-ngo/domain/officer'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Found } from '../../sync/documents'
import type { PlacedUnit } from './unit'
import { can } from '@tung-ngo/domain/access'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { canDecide } from '@tung-ngo/domain/seat-access'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { unitTitle } from '@tung-ngo/domain/unit'
import { computed, ref, shallowRef } from 'vue'
import { attempt } from '../../seats/attempt'
import { useSession } from '../../session/store'
import { changeDocument, listDocuments, readDocument, writeDocument } from '../../sync/documents'
import { newId } from '../../sync/new-id'
import { roleWord } from '../../ui/role-words'
import { requestWords as words } from './words'

/** A request as it is shown: who asks, and for what in words. */
export interface ShownRequest extends Found<SeatRequest> { who: string, what: string }
export type Asked = Pick<SeatRequest, 'team' | 'unit' | 'role' | 'reason'>

/** Requests for a seat of one's own: those that a unit is asked, and those that the person here sent from it. */
export function useRequests(unit: PlacedUnit) {
  const session = useSession()
  const place = { unit: unit.id, path: unit.path }
  /** The unit that decides about seats of this unit's officials. */
  const above = unit.path.at(-2)
  const incoming = shallowRef<ShownRequest[]>([])
  const mine = shallowRef<ShownRequest[]>([])
  const failure = ref<string>()
  const mayAsk = computed(() => above !== undefined && can(session.actor, 'request.create', place))
  const mayDecide = (request: SeatRequest) => canDecide(session.actor, place, request)

  async function load() {
    const pid = session.actor?.pid
    incoming.value = can(session.actor, 'request.read', place) ? await list(unit.id, { state: 'open' }) : []
    mine.value = mayAsk.value ? await list(above!, { pid: pid! }) : []
  }

  async function list(asked: string, equal: Record<string, string>): Promise<ShownRequest[]> {
    const found = await listDocuments<SeatRequest>(paths.requests(asked), { equal }).catch(() => [])
    const shown = await Promise.all(found.map(async request => ({ ...request, who: await nameOf(request), what: await describe(request) })))
    return shown.sort((a, b) => b.at - a.at)
  }

  async function nameOf({ from, pid }: SeatRequest): Promise<string> {
    const row = await readDocument<Officer>(paths.officer(from, pid)).catch(() => undefined)
    return row?.name ?? words.someone
  }

  async function describe({ team, unit, role }: SeatRequest): Promise<string> {
    const place = await (team ? readDocument<Team>(paths.team(team)).then(found => found?.name) : readDocument<Unit>(paths.unit(unit!)).then(found => found && unitTitle(found))).catch(() => undefined)
    return words.asks(roleWord({ kind: team ? 'team' : 'unit', role }).toLowerCase(), place ?? words.lostPlace)
  }

  const send = (asked: Asked) => attempt(() => writeDocument(paths.request(above!, newId()), {
    v: SHAPE_VERSION, pid: session.actor!.pid, from: unit.id, ...asked, state: 'open', answer: '', decidedBy: null, at: SERVER_TIME, updatedAt: SERVER_TIME,
  }), load)
  const withdraw = (request: ShownRequest) => attempt(() => changeDocument(paths.request(above!, request.id), { state: 'withdrawn', updatedAt: SERVER_TIME }), load)
  const decide = (request: ShownRequest, state: 'given' | 'refused', answer: string) => attempt(() =>
    changeDocument(paths.request(unit.id, request.id), { state, answer, decidedBy: session.actor!.pid, updatedAt: SERVER_TIME }), load)

  return { above, incoming, mine, failure, mayAsk, mayDecide, load, send, withdraw, decide }
}
