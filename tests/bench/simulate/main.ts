import type { Plan } from '../../counting/sim/plan'
import process from 'node:process'
import { linesOf, shrink } from '../../counting/sim/shrink'
import { simulate } from '../../counting/sim/simulate'

// One world of tests/bench/counting.ts, as JSON in the first argument. Needs FIRESTORE_EMULATOR_HOST.
const plan = JSON.parse(process.argv[2]!) as Plan
const { stats, drift } = await simulate(plan, text => console.error(`${plan.seed}: ${text}`))
if (drift.length > 0) {
  console.error([`${plan.seed}: figures differ`, ...linesOf(drift)].join('\n'))
  console.error(await shrink(plan, drift))
}
console.log(JSON.stringify({ stats, drift: drift.length }))
process.exit()
