import type { Browser } from 'playwright-core'
import type { Admin } from './admin'
import type { Counts } from './proxy/counts'
import type { Stack } from './stack'

/** What a figure on the stack works with. */
export interface Bench extends Admin {
  stack: Stack
  /** What Firestore was asked while `work` ran, by server and by client. */
  count: (work: () => Promise<unknown>) => Promise<Counts>
  /** How often each function ran while `work` ran. */
  runs: (work: () => Promise<unknown>) => Promise<Record<string, number>>
  browser: () => Promise<Browser>
}

interface Described {
  /** `visit.serverWrites`: the subject, then what is measured. */
  name: string
  unit: string
  goal: string
}

/** A figure of `npm run bench`. With `alone` it needs no stack: weights, sizes. */
export type Figure = Described & (
  | { alone: true, run: () => Promise<number> }
  | { alone?: false, run: (bench: Bench) => Promise<number> }
)
