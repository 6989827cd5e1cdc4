import process from 'node:process'
import { SHIPPED_WINDOW_SECONDS } from '../../../functions/src/counting/hop-window'
import { buildCountry } from '../../../scripts/scale/country'
import { perVisitOf, unitsOf } from '../../../scripts/scale/figures'
import { measureScale } from '../../../scripts/scale/measure'

// What a visit costs on the last evening of a month, in a hundredth of the country, with the window that is shipped.
const PART = 0.01
const { rushes: [rush] } = await measureScale({ size: PART, part: PART, visits: 3, scenarios: [{ rate: 144, reportRate: 7, windowMs: SHIPPED_WINDOW_SECONDS * 1000, windows: 2 }] }, () => {})
const { all, phones } = perVisitOf(rush!, unitsOf(buildCountry(PART)))
console.log(JSON.stringify({ writes: all.writes - phones.writes, runs: all.runs }))
process.exit()
