import { buildCountry } from './country'
import type { CostLine } from './cost'
import { costOf, monthOf } from './cost'
import { lagsOf, perReportOf, perVisitOf, reportUseOf, unitsOf } from './figures'
import { largestTallies } from './largest'
import { MAX_DOCUMENT_BYTES } from './document-bytes'
import type { Measured, ScalePlan } from './measure'
import { TIERS } from './tiers'

const round = (value: number) => Math.round(value * 1000) / 1000
const line = (figure: string, value: number | string, unit: string) => console.log(JSON.stringify({ figure, value: typeof value === 'number' ? round(value) : value, unit }))

/** Everything that was measured: a JSON object a line, then tables to read. */
export function printMeasured(measured: Measured, plan: ScalePlan): void {
  const units = unitsOf(buildCountry(plan.part))
  const costs: Record<string, unknown>[] = []
  for (const rush of measured.rushes) {
    const name = `rush.${rush.rate}perSecond.${rush.windowMs / 1000}s`
    const perVisit = perVisitOf(rush, units)
    for (const [tier, { reads, writes, runs, enqueues }] of Object.entries(perVisit)) {
      line(`${name}.${tier}`, `${round(reads)} reads, ${round(writes)} writes, ${round(runs)} runs, ${round(enqueues)} tasks asked for`, 'a visit')
      costs.push({ rush: name, tier, reads: round(reads), writes: round(writes), runs: round(runs), tasks: round(enqueues) })
    }
    for (const tier of TIERS)
      line(`${name}.lag.${tier}`, lagsOf(rush)[tier], 'windows behind the tier below')
    line(`${name}.hottest`, rush.hottest.unit, 'writes a window to one document above the teams')
    line(`${name}.hottestTeam`, rush.hottest.team, 'writes a window to one team\'s tally')
    for (const [level, { reads, writes, runs }] of Object.entries(perReportOf(rush)))
      line(`${name}.report.${level}`, `${round(reads)} reads, ${round(writes)} writes, ${round(runs)} runs`, 'a report')
    line(`${name}.hottestList`, rush.hottest.list, 'writes a window to one commune\'s list of reports')
    line(`${name}.reports`, rush.reports, 'reports driven')
    line(`${name}.visits`, rush.visits, 'visits driven')
  }
  const { opening } = measured
  line('reports.opening', `${opening.reads} reads, ${opening.writes} writes`, `to give ${opening.reports} drafts and ${opening.lists} lists`)
  line('country.teams', measured.teams, 'teams')
  line('country.members', measured.members, 'members')
  line('country.nationReads', measured.nationReads, `reads for the nation's figure with its ${measured.nationRows} rows`)
  line('country.rebuildReads', measured.rebuildReads, 'reads above the teams for a rebuild of all lost tallies')
  line('country.rebuildSame', String(measured.rebuildSame), 'whether the rebuilt nation says the same')
  const largest = [...largestTallies(), { what: `largest unit seeded (${measured.largestUnit.unit})`, bytes: measured.largestUnit.bytes }]
  for (const { what, bytes } of largest)
    line('tally.bytes', bytes, what)
  const steady = measured.rushes.find(({ rate, windowMs }) => rate < 10 && windowMs === 300_000)
  const month = steady && costOf(monthOf(perVisitOf(steady, units).all, reportUseOf(measured), { members: measured.members / plan.size, teams: measured.teams / plan.size }))
  for (const { item, quantity, usd } of month ?? [])
    line(`cost.${item}`, usd, `USD a month for ${Math.round(quantity).toLocaleString('en')}`)
  if (month)
    line('cost.month', totalOf(month), 'USD a month at list prices, whole country, without free quota')
  console.table(costs)
  console.table(largest.map(({ what, bytes }) => ({ what, KB: Math.round(bytes / 1024), limit: `${Math.round(bytes / MAX_DOCUMENT_BYTES * 100)} %` })))
  if (month)
    console.table(month.map(({ item, quantity, usd }) => ({ item, quantity: Math.round(quantity), usd: Math.round(usd) })))
}

const totalOf = (lines: CostLine[]) => lines.reduce((sum, { usd }) => sum + usd, 0)
