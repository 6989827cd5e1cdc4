import type { Seat } from '@tung-ngo/domain/seat'
import type { Account, Attempt } from './attempt'
import type { Identity, Judge } from './judge'
import type { State } from './state'
import { paths } from '@tung-ngo/domain/paths'
import { actorOf } from '@tung-ngo/domain/seat'
import { memberDoc, officerDoc } from '../world/documents'
import { ONE, TWO } from './attempt'
import { Bounds } from './bounds'
import { identityOf } from './judge'
import { READS } from './reads'
import { after, claimsOf, nameOf, seatsOf } from './state'
import { writesOf } from './writes'

/** Two accounts that work together, with the seats they begin with. `lost`: what the first had, and its token still says. */
export interface Collusion { name: string, seats: [Seat[], Seat[]], lost?: Seat[] }

/** What was done, one write after the other, and where it led. */
export interface Escalation { steps: string[], reached: string }

interface Node { state: State, steps: string[] }
interface Try { who: Account, by: Identity, attempt: Attempt }

/**
 * Tries every sequence of up to `writes` writes of the two, the short ones first; sequences that lead to the same
 * documents are one. After each, what they hold, read and write must lie within what they began with.
 * @returns the shortest way out, if there is one, and how many states were reached
 */
export async function search(judge: Judge, collusion: Collusion, writes: number): Promise<{ states: number, found: Escalation | undefined }> {
  const bounds = new Bounds(collusion.seats.flat(), collusion.lost)
  const first = beginning(collusion)
  const seen = new Set([nameOf(first)])
  let layer: Node[] = [{ state: first, steps: [] }]
  for (let depth = 0; layer.length > 0; depth++) {
    const ways: Escalation[] = []
    const next: Node[] = []
    for (const node of layer) {
      const { state, steps } = node
      const held = holding(state).find(({ seat }) => !bounds.holds(seat, state))
      if (held)
        ways.push({ steps, reached: `${held.pid} holds ${JSON.stringify(held.seat)}` })
      for (const { who, attempt } of await judge.allowed(state, triesOf(collusion, state, bounds, depth < writes))) {
        const step = `${who.pid}: ${attempt.label}`
        const isRead = !attempt.data
        if (!isWithin(bounds, attempt, state))
          ways.push(isRead ? { steps, reached: step } : { steps: [...steps, step], reached: `a write at ${attempt.path}` })
        else if (attempt.matters)
          visit(next, seen, { state: after(state, attempt.path, attempt.data!), steps: [...steps, step] })
      }
    }
    const [found] = ways.toSorted((a, b) => a.steps.length - b.steps.length)
    if (found || depth === writes)
      return { states: seen.size, found }
    layer = next
  }
  return { states: seen.size, found: undefined }
}

function visit(next: Node[], seen: Set<string>, node: Node): void {
  const name = nameOf(node.state)
  if (!seen.has(name)) {
    seen.add(name)
    next.push(node)
  }
}

const holding = (state: State) => [ONE, TWO].flatMap(({ pid }) => seatsOf(state, pid).map(seat => ({ pid, seat })))

const isWithin = (bounds: Bounds, { kind, where, data }: Attempt, state: State) => data ? bounds.writes(kind, where, state) : bounds.reads(kind, where, state)

/** What could tell something: all reads and writes out of bounds, and the writes within on which later ones may hang. */
function triesOf(collusion: Collusion, state: State, bounds: Bounds, writes: boolean): Try[] {
  return ([[ONE, TWO], [TWO, ONE]] as const).flatMap(([who, other]) => {
    const attempts = [...READS, ...(writes ? writesOf(state, who, other) : [])].filter(attempt => attempt.matters || !isWithin(bounds, attempt, state))
    return tokensOf(collusion, state, who).flatMap(by => attempts.map(attempt => ({ who, by, attempt })))
  })
}

/** The token that says what he holds now; and of who lost a seat, the one from before. */
function tokensOf({ lost }: Collusion, state: State, who: Account): Identity[] {
  const fresh = identityOf(who, claimsOf(state, who.pid))
  return lost && who === ONE ? [fresh, identityOf(who, actorOf(who.pid, 0, lost))] : [fresh]
}

/** The rows that give the first seats: somebody wrote them before. */
function beginning({ seats }: Collusion): State {
  const rows = [ONE, TWO].flatMap(({ pid }, index) => seats[index]!.map(({ place, role }) => 'team' in place
    ? [paths.member(place.team, pid), { ...memberDoc(pid, 'x-above'), role, confirmed: true }] as const
    : [paths.officer(place.unit, pid), { ...officerDoc(pid, 'x-above'), role }] as const))
  return new Map(rows)
}
