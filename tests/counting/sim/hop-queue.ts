import type { HopTask } from '../../../functions/src/counting/enqueue-hop'
import type { Hop } from '../../../functions/src/counting/outcome'
import { enqueueHop } from '../../../functions/src/counting/enqueue-hop'

/** A hop that waits; `attempt` counts how often it was tried. */
export interface DueHop { at: number, name: string, task: HopTask, attempt: number }

/** The queue of hops as production has it, on virtual clocks: a name can be used once. */
export class HopQueue {
  private readonly names = new Set<string>()

  /** @param slice hops run at the beginning of a slice of this length (ms) */
  constructor(private readonly windowMs: number, private readonly slice: number, private readonly put: (hop: DueHop) => void) {}

  /** @param window that of the hop which these continue */
  async enqueue(hops: Hop[], trace: string, clock: number, window?: number): Promise<void> {
    const queue = { windowMs: this.windowMs, clock: () => clock, enqueue: async (name: string, task: HopTask) => this.add(name, task, clock) }
    for (const hop of hops)
      await enqueueHop(hop, trace, queue, window)
  }

  again(hop: DueHop, at: number): void {
    this.put({ ...hop, at: Math.ceil(at / this.slice) * this.slice, attempt: hop.attempt + 1 })
  }

  private add(name: string, task: HopTask, clock: number): boolean {
    if (this.names.has(name))
      return false
    this.names.add(name)
    this.put({ at: Math.ceil(Math.max(task.runAt, clock) / this.slice) * this.slice, name, task, attempt: 0 })
    return true
  }
}
