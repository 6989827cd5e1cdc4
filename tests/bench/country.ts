import type { Figure } from '../../scripts/lib/figure'
import type { Measured } from '../../scripts/scale/measure'
import { buildCountry } from '../../scripts/scale/country'
import { lagsOf, perReportOf, perVisitOf, unitsOf } from '../../scripts/scale/figures'
import { measureScale } from '../../scripts/scale/measure'
import { VISITS } from '../../scripts/scale/month'
import { progressBar } from '../../scripts/scale/progress'

/** A hundredth of the country is driven through ten minutes of its last evening; the whole of it is seeded and rebuilt. */
const PART = 0.01
const PLAN = { size: 1, part: PART, visits: VISITS, scenarios: [{ rate: 144, reportRate: 7, windowMs: 300_000, windows: 2 }, { rate: 144, reportRate: 7, windowMs: 60_000, windows: 10 }] }

let country: Promise<Measured> | undefined
const measured = () => country ??= measureScale(PLAN, progressBar)

/** The dearest of the rushes. */
const most = async (value: (rush: Measured['rushes'][number]) => number) => Math.round(Math.max(...(await measured()).rushes.map(value)) * 1000) / 1000
const costAt = async (windowMs: number) => perVisitOf((await measured()).rushes.find(rush => rush.windowMs === windowMs)!, unitsOf(buildCountry(PART)))
const figure = (name: string, unit: string, goal: string, run: () => Promise<number>): Figure => ({ name: `country.${name}`, unit, goal, alone: true, run })

export const figures: Figure[] = [
  figure('teams', 'teams seeded', '74422', async () => (await measured()).teams),
  figure('members', 'members seeded', '348362', async () => (await measured()).members),
  figure('nationReads', 'reads for the nation\'s figure with its 34 provinces', '≤34', async () => (await measured()).nationReads),
  figure('rebuildReads', 'reads above the teams when all tallies there are lost and rebuilt', '≤3400', async () => (await measured()).rebuildReads),
  figure('hotDocWritesPerWindow', 'writes a window to the hottest document above the teams', '≤1', () => most(({ hottest }) => hottest.unit)),
  figure('lagWindows', 'windows that a tier is behind the one below it', '≤1', () => most(rush => Math.max(...Object.values(lagsOf(rush))))),
  figure('serverWrites', 'writes a visit (144 visits/s, 300 s windows)', '≤1.5', async () => {
    const { all, phones } = await costAt(300_000)
    return Math.round((all.writes - phones.writes) * 1000) / 1000
  }),
  figure('functionRuns', 'runs a visit (144 visits/s, 300 s windows)', '≤1.2', async () => Math.round((await costAt(300_000)).all.runs * 1000) / 1000),
  figure('reports', 'reports driven beside the visits, 7 a second in the country', '≥42', () => most(({ reports }) => reports)),
  figure('writesPerReport', 'writes a report, its line in the list included', '≤3', () => most((rush) => {
    const { sending, list } = perReportOf(rush)
    return sending.writes + list.writes
  })),
  figure('hotListWritesPerSecond', 'writes a second to the hottest list of reports', '≤1', () => most(({ hottest, windowMs }) => hottest.list / windowMs * 1000)),
  figure('functionRunsAt60', 'runs a visit (144 visits/s, 60 s windows)', '≤1.5', async () => Math.round((await costAt(60_000)).all.runs * 1000) / 1000),
]
