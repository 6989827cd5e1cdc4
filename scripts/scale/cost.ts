import { readFileSync } from 'node:fs'

/** What a month of the country uses; docs/scale.md says how each follows from what was measured. */
export interface MonthlyUse {
  reads: number
  writes: number
  storedGiB: number
  photoWrites: number
  photosGiB: number
  functionRuns: number
  taskOperations: number
  messages: number
}

/** What is assumed and not measured; each is a line of docs/scale.md. */
const ASSUMED = {
  visitsPerSecond: 3.3,
  secondsPerMonth: 30 * 86_400,
  /** A phone that opens the app on a day reads its team's head and what changed (`phone.reopenReads` and a few). */
  openingsPerMemberAndMonth: 12,
  readsPerOpening: 6,
  /** vCPU seconds and GiB of a run; 20 runs share a machine. */
  cpuSecondsPerRun: 0.02,
  gibibytes: 0.5,
  factBytes: 2_500,
  photosPerVisit: 0.05,
  photoBytes: 200_000,
  monthsKept: 12,
  /** A month's report is read by the close and by each of the days on which a late one is still added. */
  readsPerReportAfterClose: 21,
  /** Of a report that was consolidated: its state, the look of its trigger into its history, and its team's difficulties. */
  consolidated: { reads: 3, writes: 1, runs: 1 },
  /** New phones and those that lost their session. */
  messagesPerMemberAndMonth: 0.1,
}

export interface CostLine { item: string, quantity: number, usd: number }

/** Monthly cost at list prices, without the free quota. */
export function costOf({ reads, writes, storedGiB, photoWrites, photosGiB, functionRuns, taskOperations, messages }: MonthlyUse): CostLine[] {
  const quantities: Record<string, number> = {
    'firestore.reads': reads,
    'firestore.writes': writes,
    'firestore.stored': storedGiB,
    'photos.writes': photoWrites,
    'photos.stored': photosGiB,
    'functions.requests': functionRuns,
    'functions.cpu': functionRuns * ASSUMED.cpuSecondsPerRun,
    'functions.memory': functionRuns * ASSUMED.cpuSecondsPerRun * ASSUMED.gibibytes,
    'tasks.operations': taskOperations,
    'auth.sms': messages,
  }
  const prices = priceList()
  return Object.entries(quantities).map(([item, quantity]) => {
    // photos are documents
    const { per, usd } = prices[item.replace('photos.', 'firestore.')]!
    return { item, quantity, usd: quantity / per * usd }
  })
}

/** Price by item: so many dollars for so many units. */
function priceList(): Record<string, { per: number, usd: number }> {
  const lines = readFileSync(new URL('../data/prices.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
  return Object.fromEntries(lines.map((line) => {
    const [item, unit, usd] = line.split(',') as [string, string, string]
    return [item, { per: Number.parseInt(unit) || 1, usd: Number(usd) }]
  }))
}

/** What something costs the server's side and the phone's. */
interface Use { reads: number, writes: number, runs: number }

/**
 * Use of a month from what one visit and one report cost, and from what is assumed.
 * `opening`, `moving`: of a report, its draft with its part of the lists, and each time that it is sent or judged
 */
export function monthOf(perVisit: Use & { enqueues: number }, { opening, moving }: { opening: Use, moving: Use }, { members, teams }: { members: number, teams: number }): MonthlyUse {
  const visits = ASSUMED.visitsPerSecond * ASSUMED.secondsPerMonth
  const photos = visits * ASSUMED.photosPerVisit
  // every team sends one, its commune accepts it, and the close says that it was consolidated
  const ofReports = (what: keyof Use) => teams * (opening[what] + 2 * moving[what] + ASSUMED.consolidated[what])
  return {
    reads: visits * perVisit.reads + members * ASSUMED.openingsPerMemberAndMonth * ASSUMED.readsPerOpening + ofReports('reads') + teams * ASSUMED.readsPerReportAfterClose,
    writes: visits * perVisit.writes + ofReports('writes'),
    storedGiB: ASSUMED.monthsKept * visits * ASSUMED.factBytes / 2 ** 30,
    // a photo is one write, and one on its activity
    photoWrites: 2 * photos,
    photosGiB: ASSUMED.monthsKept * photos * ASSUMED.photoBytes / 2 ** 30,
    functionRuns: visits * perVisit.runs + ofReports('runs'),
    // every task is asked for, those that stand already too, and then sent out once
    taskOperations: visits * (perVisit.enqueues + perVisit.runs - 1),
    messages: members * ASSUMED.messagesPerMemberAndMonth,
  }
}
