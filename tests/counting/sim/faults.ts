import type { Firestore, Transaction } from 'firebase-admin/firestore'
import { AsyncLocalStorage } from 'node:async_hooks'

/** A function's instance went down. */
export class Crash extends Error {}

/** Where an instance goes down: before its n-th transaction commits, or right after. */
export interface Fault { point: 'before' | 'after', transaction: number }

/** One run of a handler, as an instance of its own. */
class Instance {
  dead = false
  private begun = 0
  private readonly running = new Set<Promise<unknown>>()

  constructor(private readonly fault: Fault | undefined, private readonly meanwhile: (() => Promise<void>) | undefined) {}

  async transact<T>(commit: (check: () => void) => Promise<T>): Promise<T> {
    const index = this.begun++
    if (this.dead)
      throw new Crash()
    if (index === 0 && this.meanwhile)
      await instance.exit(this.meanwhile)
    const hits = this.fault?.transaction === index
    const work = commit(() => {
      if (hits && this.fault?.point === 'before')
        this.dead = true
      if (this.dead)
        throw new Crash()
    })
    this.running.add(work.catch(() => undefined))
    const result = await work
    if (hits)
      this.dead = true
    if (this.dead)
      throw new Crash()
    return result
  }

  /** What it had begun when it went down comes to its end too. */
  async settle(): Promise<void> {
    await Promise.all(this.running)
  }
}

const instance = new AsyncLocalStorage<Instance>()

/** Lets every transaction of a database pass through the instance that runs it. */
export function instrument(db: Firestore): void {
  const run = db.runTransaction.bind(db)
  db.runTransaction = function <T>(work: (tx: Transaction) => Promise<T>, options?: object): Promise<T> {
    const attempt = (check: () => void) => run(async (tx) => {
      const result = await work(tx)
      check()
      return result
    }, options)
    return instance.getStore()?.transact(attempt) ?? attempt(() => {})
  }
}

/**
 * Runs a handler on an instance of its own.
 * @param meanwhile what others do between its reading and its first transaction
 */
export async function runInstance<T>(work: () => Promise<T>, fault?: Fault, meanwhile?: () => Promise<void>): Promise<T> {
  const own = new Instance(fault, meanwhile)
  try {
    return await instance.run(own, work)
  }
  finally {
    await own.settle()
  }
}
