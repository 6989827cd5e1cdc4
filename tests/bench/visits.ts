import type { Bench, Figure } from '../../scripts/lib/figure'
import type { CallerCount, Counts } from '../../scripts/lib/proxy/counts'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '@tung-ngo/domain/paths'
import { SHIPPED_WINDOW_SECONDS } from '../../functions/src/counting/hop-window'
import { outputOfScript } from '../../scripts/lib/own-process'
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

interface Evenings { writes: number, runs: number }

let rush: Promise<Evenings> | undefined

/** The country's last evening, driven in a process of its own: the Admin SDK knows one Firestore. */
const inRush = () => rush ??= outputOfScript<Evenings>('tests/bench/rush/main.ts', '')

const writesTo = (count: CallerCount, pattern: string) => count.paths[pattern]?.writes ?? 0
const sum = (runs: Record<string, number>) => Object.values(runs).reduce((total, count) => total + count, 0)

const round = (value: number) => Math.round(value * 1000) / 1000

const LOAD = `at the evening's load (144 visits/s, windows of ${SHIPPED_WINDOW_SECONDS} s as shipped, a hundredth of the country)`
const LOCAL = 'on this stack (ten teams, windows of 5 s: the slower the machine, the more of them)'

export const figures: Figure[] = [
  { name: 'visit.clientCommits', unit: 'commits', goal: '1', run: async bench => (await measured(bench)).counts.client.commits / ALL },
  { name: 'visit.clientWrites', unit: 'writes', goal: '≤2', run: async bench => (await measured(bench)).counts.client.writes / ALL },
  { name: 'visit.serverWrites', unit: `writes ${LOAD}`, goal: '≤1.5', alone: true, run: async () => round((await inRush()).writes) },
  { name: 'visit.functionRuns', unit: `runs ${LOAD}`, goal: '≤1.2', alone: true, run: async () => round((await inRush()).runs) },
  { name: 'visit.localServerWrites', unit: `writes ${LOCAL}`, goal: '≤1.7', run: async bench => round(serverWrites((await measured(bench)).counts) / ALL) },
  { name: 'visit.localFunctionRuns', unit: `runs ${LOCAL}`, goal: '≤1.7', run: async bench => round(sum((await measured(bench)).runs) / ALL) },
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
