import type { Register } from '@tung-ngo/domain/registers/register'
import type { Doc } from '../support/rules'
import type { Pair } from './pair'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { initialState } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { ACTORS, pidOf } from '../world/actors'
import { changesBy, eventDoc, eventPath, keeperOf, recordDoc, recordPath, standingDoc, standingEvent, STANDING_EVENT, stepsOf, VILLAGE } from '../world/register-docs'

const { formerLeader, formerCommuneOfficer, leader, member, communeOfficer } = ACTORS

/** A record as an event leaves it, from a state in which it can happen. */
function stepOf(register: Register, kind: string, from: string, by: string, after?: Doc) {
  const event = { ...eventDoc(register, kind, by), ...(after ? { after } : {}) }
  const before = standingDoc(register, from)
  return { event, before, taken: { ...before, ...changesBy(register, before, event, 'e-pair') } }
}

/** What holds in every register. */
function pairsOf(register: Register): Pair[] {
  const actor = keeperOf(register)
  const by = pidOf(actor)
  const [states, fields] = [Object.keys(register.states), Object.keys(register.fields)]
  const path = recordPath(register, VILLAGE, 'd-pair')
  const eventAt = { actor, path: eventPath(register, VILLAGE, 'e-pair') }
  const [title, ...others] = fields.filter(name => register.fields[name]!.required) as [string, ...string[]]
  const [created, edited] = [eventDoc(register, 'create', by), eventDoc(register, 'edit', by)]
  const without = (after: unknown, ...names: string[]) => Object.fromEntries(Object.entries(after as Doc).filter(([name]) => !names.includes(name)))
  const { event, before, taken } = stepOf(register, 'edit', register.editable[0]!, by)
  const beside = { [`${path}/events/e-pair`]: event }
  const atEdit = { actor, path, before, beside, taken }
  const record = recordDoc(register, by, 'e-pair')
  const atRecord = { actor, path, taken: record }
  const asked = Object.entries(register.moves).filter(([, { asks = [] }]) => asks.length > 0)
  return [
    ...[title, ...others].flatMap((name): Pair[] => [
      { ...eventAt, because: `a new one without ${name}`, refused: { ...created, after: without(created.after, name) }, taken: created },
      { ...eventAt, because: `an edit that empties ${name}`, refused: { ...edited, after: { ...edited.after as Doc, [name]: null } }, taken: { ...edited, after: without(edited.after, name) } },
      { ...atRecord, because: `a record without ${name}`, refused: { ...record, [name]: null } },
    ]),
    ...fields.filter(name => register.fields[name]!.kind === 'line' || register.fields[name]!.kind === 'prose').map((name): Pair =>
      ({ ...eventAt, because: `${name} that begins with nothing`, refused: { ...edited, after: { ...edited.after as Doc, [name]: ' x' } }, taken: { ...edited, after: { ...edited.after as Doc, [name]: 'x ' } } })),
    ...asked.flatMap(([kind, { asks = [] }]): Pair[] => [
      { ...eventAt, because: `${kind} without a word`, refused: { ...eventDoc(register, kind, by), after: {} }, taken: eventDoc(register, kind, by) },
      { ...eventAt, because: `${kind} with an empty word`, refused: { ...eventDoc(register, kind, by), after: { [asks[0]!]: null } }, taken: eventDoc(register, kind, by) },
      { ...eventAt, because: `${kind} with more than it asks for`, refused: { ...eventDoc(register, kind, by), after: { ...eventDoc(register, kind, by).after as Doc, [title]: 'x' } }, taken: eventDoc(register, kind, by) },
    ]),
    { ...eventAt, because: 'an id with a space', path: eventPath(register, VILLAGE, 'e pair'), takenAt: eventAt.path, refused: created, taken: created },
    { ...eventAt, because: 'an event over the one that is there', path: eventPath(register, VILLAGE, 'e-old'), before: standingEvent(register), refused: created, takenAt: path, takenAfter: before, takenBeside: beside, taken },
    ...stepsOf(register).flatMap(([kind]): Pair[] => states.flatMap((from): Pair[] => {
      const possible = kind === 'edit' ? register.editable : register.moves[kind]!.from
      if (possible.includes(from))
        return []
      const [wrong, right] = [stepOf(register, kind, from, by), stepOf(register, kind, possible[0]!, by)]
      return [{ actor, path, because: `${kind} from ${from}`, before: wrong.before, beside: { [`${path}/events/e-pair`]: wrong.event }, refused: wrong.taken, takenAfter: right.before, taken: right.taken }]
    })),
    ...Object.entries(register.moves).flatMap(([kind, { from, to }]): Pair[] => from.flatMap((state): Pair[] => states.filter(other => other !== to).map((other): Pair => {
      const right = stepOf(register, kind, state, by)
      return { actor, path, because: `${kind} from ${state} that ends as ${other}`, before: right.before, beside: { [`${path}/events/e-pair`]: right.event }, refused: { ...right.taken, state: other }, taken: right.taken }
    }))),
    { ...atEdit, because: 'a change without its event', beside: {}, takenBeside: beside, refused: taken },
    { ...atEdit, because: 'a change under an event of before', beside: {}, takenBeside: beside, before: standingDoc(register), takenAfter: before, around: { [`${path}/events/${STANDING_EVENT}`]: standingEvent(register) }, refused: { ...taken, last: STANDING_EVENT } },
    { ...atEdit, because: 'a change by the event of a new one', beside: { [`${path}/events/e-pair`]: { ...event, kind: 'create' } }, takenBeside: beside, refused: taken },
    { ...atEdit, because: 'a change of what the event does not name', refused: { ...taken, by: 'x-other' } },
    { ...atEdit, because: 'a value other than the event\'s', refused: { ...taken, [title]: 'Một điều khác' } },
    { ...atEdit, because: 'a value that the event sets left as it was', before: { ...before, [title]: 'Một điều khác' }, takenAfter: before, refused: { ...taken, [title]: 'Một điều khác' } },
    { ...atEdit, because: 'another state', refused: { ...taken, state: states.find(state => state !== taken.state)! } },
    { ...atEdit, because: 'a state taken out', refused: without(taken, 'state') },
    { ...atEdit, because: 'no event named', refused: without(taken, 'last') },
    { ...atEdit, because: 'an event named by what is no id', refused: { ...taken, last: 'e pair' } },
    { ...atEdit, because: 'a shape not known yet', refused: { ...taken, v: 4 } },
    { ...atEdit, because: 'no shape', refused: without(taken, 'v') },
    { ...atEdit, because: 'no time', refused: without(taken, 'updatedAt') },
    { ...atEdit, because: 'a time of before', refused: { ...taken, updatedAt: before.updatedAt } },
    { ...atEdit, because: 'a beginning of its own', refused: { ...taken, at: SERVER_TIME } },
    { ...atRecord, because: 'a record under an id with a space', path: recordPath(register, VILLAGE, 'd pair'), takenAt: path, refused: record },
    ...states.filter(state => state !== initialState(register)).map((state): Pair => ({ ...atRecord, because: `a new record that is ${state}`, refused: { ...record, state } })),
    { ...atRecord, because: 'a record in another name', refused: { ...record, by: 'x-other' } },
  ]
}

const eventAt = (register: Register) => ({ path: eventPath(register, VILLAGE, 'e-pair') })
const of = (register: Register, kind: string, actor: typeof leader | typeof member | typeof communeOfficer) => eventDoc(register, kind, pidOf(actor))

/** Who may do what, where one seat tells from the next. */
const seats: Pair[] = [
  { ...eventAt(difficulties), because: 'a leader who answers himself', actor: leader, refused: of(difficulties, 'answer', leader), takenBy: communeOfficer, taken: of(difficulties, 'answer', communeOfficer) },
  { ...eventAt(difficulties), because: 'a member who closes', actor: member, refused: of(difficulties, 'close', member), taken: of(difficulties, 'create', member) },
  { ...eventAt(difficulties), because: 'an official who is none any more', actor: formerCommuneOfficer, refused: of(difficulties, 'create', formerCommuneOfficer), takenBy: formerLeader, taken: of(difficulties, 'create', formerLeader) },
  { ...eventAt(tasks), because: 'a member who gives a task', actor: member, refused: of(tasks, 'create', member), taken: of(tasks, 'finish', member) },
  { ...eventAt(tasks), because: 'an official who finishes the team\'s task', actor: communeOfficer, refused: of(tasks, 'finish', communeOfficer), taken: of(tasks, 'drop', communeOfficer) },
]

export const REGISTER_PAIRS: Record<string, Pair[]> = {
  ...Object.fromEntries(REGISTERS.map(register => [register.id, pairsOf(register)])),
  'seats in registers': seats,
}
