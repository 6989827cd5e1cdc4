import { parseArgs } from 'node:util'
import { main, Remedy, say } from './lib/say'
import { measureScale } from './scale/measure'
import { VISITS } from './scale/month'
import { printMeasured } from './scale/print'
import { progressBar } from './scale/progress'
import { SCENARIOS } from './scale/scenarios'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100%' },
    part: { type: 'string', default: '1%' },
    window: { type: 'string' },
    visits: { type: 'string', default: String(VISITS) },
  },
})

void main(async () => {
  const [size, part] = [shareOf(values.size), shareOf(values.part)]
  const scenarios = SCENARIOS.filter(({ windowMs }) => !values.window || windowMs === Number(values.window) * 1000)
  if (scenarios.length === 0)
    throw new Remedy('Usage: npm run scale -- [--size 1%] [--part 1%] [--window 60|300] [--visits 115]')
  const plan = { size, part: Math.min(part, size), visits: Number(values.visits), scenarios }
  const measured = await measureScale(plan, progressBar)
  printMeasured(measured, plan)
  say(`Rush: ${measured.seconds.rush} s, seed: ${measured.seconds.seed} s`)
})

/** `1%` → 0.01 */
function shareOf(text: string): number {
  const share = Number(text.replace('%', '')) / 100
  if (!(share > 0 && share <= 1))
    throw new Remedy(`"${text}" is no part of the country: --size 1% up to 100%.`)
  return share
}
