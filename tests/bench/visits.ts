import type { Bench, Figure } from '../../scripts/lib/figure'
import type { CallerCount, Counts } from '../../scripts/lib/proxy/counts'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '@tung-ngo/domain/paths'
import { sendEvening } from './evening'

const TEAMS = 10
const VISITS = 20
const ALL = TEAMS * VISITS
/** Local windows (ms); hops under way end within two. */
const WINDOW = 5_000

interface Evening { counts: Counts, runs: Record<string, number> }

let evening: Promise<Evening> | undefined

/** The evening's load, sent once for all figures. */
function measured(bench: Bench): Promise<Evening> {
  return evening ??= (async () => {
    let runs: Record<string, number> = {}
    const counts = await bench.count(async () => {
      runs = await bench.runs(async () => {
        await sendEvening(bench, TEAMS, VISITS)
        await sleep(2 * WINDOW)
      })
    })
    return { counts, runs }
  })()
}

const writesTo = (count: CallerCount, pattern: string) => count.paths[pattern]?.writes ?? 0
const sum = (runs: Record<string, number>) => Object.values(runs).reduce((total, count) => total + count, 0)

/** The country's rush (architecture §4): visits a second, and hops that every unit above the teams runs once a window. */
const RUSH = { visitsPerSecond: 144, window: 300, units: 3_321 + 34 + 1 }

/** What a visit costs in the rush: its team's part as measured, and one hop a unit and window at its measured price. */
function inRush(perVisit: number, perHop: number): number {
  return round(perVisit + perHop * RUSH.units / (RUSH.visitsPerSecond * RUSH.window))
}

const round = (value: number) => Math.round(value * 1000) / 1000

export const figures: Figure[] = [
  { name: 'visit.clientCommits', unit: 'commits', goal: '1', run: async bench => (await measured(bench)).counts.client.commits / ALL },
  { name: 'visit.clientWrites', unit: 'writes', goal: '≤2', run: async bench => (await measured(bench)).counts.client.writes / ALL },
  { name: 'visit.serverWrites', unit: 'writes', goal: '≤1.5', run: async bench => round(serverWrites((await measured(bench)).counts) / ALL) },
  { name: 'visit.functionRuns', unit: 'runs', goal: '≤1.2', run: async bench => round(sum((await measured(bench)).runs) / ALL) },
  {
    name: 'visit.serverWritesInRush',
    unit: 'writes (144 visits/s, 300 s windows, computed from measured parts)',
    goal: '≤1.5',
    async run(bench) {
      const { counts, runs } = await measured(bench)
      return inRush(writesTo(counts.server, 'teams/*/tallies/*') / ALL, writesTo(counts.server, 'units/*/tallies/*') / runs.hop!)
    },
  },
  {
    name: 'visit.functionRunsInRush',
    unit: 'runs (144 visits/s, 300 s windows, computed from measured parts)',
    goal: '≤1.2',
    run: async bench => inRush((sum((await measured(bench)).runs) - (await measured(bench)).runs.hop!) / ALL, 1),
  },
  {
    name: 'burst300.nationWrites',
    unit: 'writes beyond one a window',
    goal: '0',
    async run(bench) {
      const nation = bench.db.doc(paths.unitTally('vn'))
      const seq = async () => (await nation.get()).get('seq') as number
      const [from, before] = [Date.now(), await seq()]
      await sendEvening(bench, 15, 20)
      const windows = Math.ceil((Date.now() - from) / WINDOW)
      return Math.max(0, await seq() - before - windows)
    },
  },
]

/** People's documents are the bench's own preparation. */
const serverWrites = ({ server }: Counts) => server.writes - writesTo(server, 'people/*')
