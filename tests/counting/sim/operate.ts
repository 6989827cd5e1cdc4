import type { Dice } from '../../../scripts/seed/random'
import type { Committed } from './event'
import type { Field } from './field'
import type { Act } from './record'
import { activity, correct, malformed, merge, move, moveAway, probe, register, split, visit, visitTwice, withdraw } from './acts'
import { mergeTeams, resettle, reparent, revise } from './moves'
import { alter, enterPaper, found, join, leave, name, state } from './offices'

type Operation = (act: Act) => void

/** How often what is done, of some 1,000. */
const WEIGHTS: [Operation, number][] = [
  [visit, 440],
  [visitTwice, 30],
  [activity, 110],
  [register, 110],
  [act => correct(act), 90],
  [withdraw, 60],
  [move, 40],
  [split, 20],
  [merge, 15],
  [moveAway, 10],
  [join, 15],
  [leave, 25],
  [alter, 8],
  [found, 1],
  [state, 15],
  [name, 4],
  [revise, 10],
  [resettle, 6],
  [mergeTeams, 5],
  [reparent, 3],
  [enterPaper, 25],
  [malformed, 4],
  [probe, 3],
]
const OPERATIONS = WEIGHTS.flatMap(([operation, weight]) => Array.from<Operation>({ length: weight }).fill(operation))

/** Lets somebody do something at an instant; one act may commit several facts. */
export function operate(field: Field, at: number, dice: Dice): Committed[] {
  const committed: Committed[] = []
  const team = dice.pick(field.teams)
  dice.pick(OPERATIONS)({ field, team, at, dice, committed })
  return committed
}
