import type { Day } from './period'
import type { RefusalReason } from './refusal'
import type { UnitLevel } from './unit'

/** A tier that adds up its children. Instants in ms. */
export interface TierHealth {
  level: UnitLevel
  units: number
  /** How many of them were looked at: of communes, some in turn and those that were suspected. */
  looked: number
  /** Units below which something changed that they do not show yet. */
  waiting: number
  /** Of these, the ones that should have it by now. */
  late: number
  /** When the oldest such change was made; null: everything is shown. */
  oldest: number | null
}

/** A unit whose figures stand still although something changed below it since (ms). */
export interface LateUnit { id: string, name: string, level: UnitLevel, since: number }

/** A queue's depth; `failing`: tries that failed within the last minutes, where the queue says so. */
export interface QueueHealth { name: string, waiting: number, failing: number | null }

/** What a function failed with on a day: how often at least (an instance that was cut off keeps its last minute), and the latest. */
export interface HandlerErrors { count: number, at: number, message: string, trace: string, about: string }

/** A run of the recount, as `recounts/{id}` has it. */
export interface RecountHealth { kind: 'sample' | 'whole', startedAt: number, finishedAt: number | null, done: number, total: number, drifted: number, healed: number }

/** `units/{root}/health/now`: what the operator's page shows, measured every ten minutes and when he asks. */
export interface Health {
  v: 1
  at: number
  /** Length of a window (ms). */
  window: number
  tiers: TierHealth[]
  /** The latest ones first to need help: longest first, at most `LATE_UNITS`. */
  late: LateUnit[]
  /** Null: the queues could not be asked. */
  queues: QueueHealth[] | null
  errors: Record<Day, Record<string, HandlerErrors>>
  refusals: Record<Day, Partial<Record<RefusalReason, number>>>
  recount: RecountHealth | null
}

export const LATE_UNITS = 20
/** Days of errors and refusals on the page, today included. */
export const HEALTH_DAYS = 7
/** It is measured this often (ms). */
export const MEASURED_EVERY = 600_000

/** A change should have come up after a window and a half; this much later (ms) something is wrong. */
export const lateAfter = (window: number): number => 3 * window

/** What is wrong, worst first; the page says for each what to do, docs/operations.md in full. */
export const TROUBLES = ['unmeasured', 'late', 'errors', 'queue', 'drift', 'recountStopped', 'refusals'] as const
export type Trouble = typeof TROUBLES[number]

/** More tasks than this wait only when the functions no longer keep up. */
const QUEUE_LIMIT = 5000
/** A recount that neither ended nor is of the last hours was cut off (ms). */
const RECOUNT_LIMIT = 6 * 3_600_000
/** Returned by the rules though the app took it for right: even a few on a day are a fault of ours. */
const REFUSED_LIMIT = 3

/** What of a health needs somebody, on a day at an instant (ms). */
export function troublesOf(health: Health, today: Day, instant: number): Trouble[] {
  const { at, late, queues, errors, recount, refusals } = health
  const found: Record<Trouble, boolean> = {
    unmeasured: instant - at > 2.5 * MEASURED_EVERY,
    late: late.length > 0,
    errors: Object.keys(errors[today] ?? {}).length > 0,
    queue: queues?.some(({ waiting }) => waiting > QUEUE_LIMIT) ?? false,
    drift: (recount?.drifted ?? 0) > 0,
    recountStopped: recount !== null && recount.finishedAt === null && instant - recount.startedAt > RECOUNT_LIMIT,
    refusals: (refusals[today]?.refused ?? 0) >= REFUSED_LIMIT,
  }
  return TROUBLES.filter(trouble => found[trouble])
}
