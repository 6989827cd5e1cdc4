import type { Firestore } from 'firebase-admin/firestore'
import type { Committed, Delivery, Source } from './event'
import type { Field } from './field'
import type { DueHop } from './hop-queue'
import type { Plan } from './plan'
import { dayOf } from '@tung-ngo/domain/day'
import { hop } from '../../../functions/src/counting/hop'
import { chunks, groupBy, parallel } from '../../../functions/src/counting/lists'
import { diceFor } from '../../../scripts/seed/random'
import { laneOf } from './event'
import { backoff, copies, delay, faultOf, mishap } from './fate'
import { Crash, runInstance } from './faults'
import { documentsOf, handle } from './handle'
import { HopQueue } from './hop-queue'
import { noStats } from './plan'
import { Timeline } from './timeline'

/** A hop reads this part of a window early by another machine's clock; commits fall into it. */
const EDGE = 1 / 60
const LEVELS = ['commune', 'district', 'province', 'nation']

/** Firestore, the events that it sends, and the functions that get them, in virtual time and with everything that goes wrong. */
export class Simulation {
  readonly stats = noStats()
  private readonly slice: number
  private readonly deliveries: Timeline<Delivery>
  private readonly hops: Timeline<DueHop>
  private readonly queue: HopQueue
  private pending: Delivery[] = []
  private readonly arrived = new Set<string>()
  /** Facts in the order of their commits. */
  private readonly places = new Map<string, number>()

  constructor(private readonly db: Firestore, private readonly field: Field, private readonly plan: Plan) {
    this.slice = plan.window * 1000 / 6
    this.deliveries = new Timeline(this.slice)
    this.hops = new Timeline(this.slice)
    this.queue = new HopQueue(plan.window * 1000, this.slice, hop => this.putHop(hop))
  }

  sliceOf = (at: number): number => Math.floor(at / this.slice)
  next = (): number => Math.min(this.deliveries.next(), this.hops.next())
  get underWay(): number { return this.deliveries.size + this.hops.size }

  /** Writes what people committed, and sends the events of it on their way. */
  async commit(committed: Committed[]): Promise<void> {
    const documents = new Map(committed.flatMap(({ source }) => documentsOf(source as never)).map(document => [document.ref.path, document]))
    await Promise.all(chunks([...documents.values()], 200).map((chunk) => {
      const batch = this.db.batch()
      for (const { ref, data } of chunk)
        data === null ? batch.delete(ref) : batch.set(ref as never, data as never)
      return batch.commit()
    }))
    for (const { serial, at, source } of committed) {
      this.noteCommitted(source, at)
      if (source.kind === 'fact')
        this.places.set(source.id, this.places.size)
      const dice = this.dice(`event ${serial}`)
      if (this.isLost(source) && dice.chance(this.plan.lost)) {
        this.stats.lost++
        continue
      }
      for (let copy = 0, all = copies(dice); copy < all; copy++) {
        this.stats.duplicates += Number(copy > 0)
        this.deliveries.add({ serial, source, committedAt: at, at: at + delay(dice, at), attempt: 0, copy })
      }
    }
  }

  /** Whatever is due in a slice of time: first hops, from the bottom up, then events. */
  async run(slice: number): Promise<void> {
    this.pending = this.deliveries.take(slice)
    for (let due = this.hops.take(slice); due.length > 0; due = this.hops.take(slice)) {
      const tiers = groupBy(due, hop => LEVELS.indexOf(this.field.units.get(hop.task.unit)!.level))
      for (const [, tier] of [...tiers].toSorted(([a], [b]) => a - b))
        await parallel([...groupBy(tier, ({ task }) => task.unit).values()], 12, hops => inTurn(hops, hop => this.runHop(hop)))
    }
    await this.deliverPending()
  }

  /** Events that are due: those of a team in turn, teams beside each other. */
  async deliverPending(slice?: number): Promise<void> {
    if (slice !== undefined)
      this.pending.push(...this.deliveries.take(slice))
    const lanes = groupBy(this.pending, ({ source }) => laneOf(source))
    this.pending = []
    await parallel([...lanes.values()], 24, lane => inTurn(lane, delivery => this.deliver(delivery, delivery.at)))
  }

  /** Runs a job of the schedule; false when it broke off and must be run again. */
  async runJob(name: string, at: number, attempt: number, job: () => Promise<{ hops?: Parameters<HopQueue['enqueue']>[0] } | void>): Promise<boolean> {
    const dice = this.dice(`job ${name} ${at}`)
    const kind = dice.chance(0.8) ? 'none' : mishap({ ...dice, next: () => dice.next() / 12 }, attempt)
    return this.surviving(kind, async () => {
      const result = await runInstance(job, faultOf(kind, dice.int(0, 12)))
      if (kind === 'between')
        throw new Crash()
      await this.queue.enqueue(result?.hops ?? [], name, at)
    })
  }

  private dice = (what: string) => diceFor(`${this.plan.seed} ${what}`)

  /** @returns whether the work came to its end */
  private async surviving(kind: ReturnType<typeof mishap>, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    }
    catch (error) {
      if (!(error instanceof Crash))
        throw error
      this.stats[kind === 'before' ? 'crashesBefore' : kind === 'after' ? 'crashesAfter' : 'crashesBetween']++
      return false
    }
  }

  private async deliver(delivery: Delivery, now: number): Promise<void> {
    const { source, serial, copy, attempt } = delivery
    const dice = this.dice(`run ${serial} ${copy} ${attempt}`)
    const kind = mishap(dice, attempt)
    this.note(delivery)
    const survived = await this.surviving(kind, async () => {
      const { outcome, hops } = await runInstance(() => handle(source, now), faultOf(kind))
      if (outcome === 'contended' && 'team' in source)
        this.deliveries.add({ ...delivery, source: { kind: 'countTeam', team: source.team, since: now - 10_000 }, at: now + 5000, attempt: 0 })
      if (kind === 'between')
        throw new Crash()
      await this.queue.enqueue(kind === 'half' ? hops.slice(0, Math.ceil(hops.length / 2)) : hops, String(serial), now)
      if (kind === 'half')
        throw new Crash()
    })
    if (!survived)
      this.deliveries.add({ ...delivery, at: now + backoff(dice), attempt: attempt + 1 })
  }

  private async runHop(due: DueHop): Promise<void> {
    const { task: { unit, full, window, trace }, name, attempt, at } = due
    const dice = this.dice(`hop ${name} ${attempt}`)
    const kind = mishap(dice, attempt)
    const meanwhile = dice.chance(0.2) ? () => this.commitAtEdge(unit, at - dice.next() * EDGE * this.plan.window * 1000, window) : undefined
    const times = dice.chance(0.03) ? 2 : 1
    this.stats.hops += times
    this.stats.hopsTwiceAtOnce += times - 1
    const survived = await this.surviving(kind, async () => {
      const runs = await Promise.all(Array.from({ length: times }, (_, run) =>
        runInstance(() => hop(unit, full, at), run === 0 ? faultOf(kind) : undefined, run === 0 ? meanwhile : undefined)))
      if (kind === 'between')
        throw new Crash()
      for (const { hops } of runs)
        await this.queue.enqueue(hops, trace, at, window)
    })
    if (!survived || (attempt === 0 && dice.chance(0.03)))
      this.queue.again(due, at + backoff(dice))
  }

  /** Somebody below a unit is counted after its hop has read, by a clock that is before the window's end. */
  private async commitAtEdge(unit: string, clock: number, window: number): Promise<void> {
    const index = this.pending.findIndex(({ source, committedAt }) => committedAt < clock && this.pathOf(source).includes(unit))
    if (index < 0)
      return
    const [delivery] = this.pending.splice(index, 1)
    this.stats.commitsAtTheEdge++
    await this.deliver(delivery!, clock)
    const path = this.pathOf(delivery!.source)
    for (const below of path.slice(path.indexOf(unit) + 1).toReversed()) {
      if (LEVELS.includes(this.field.units.get(below)!.level))
        await this.queue.enqueue((await runInstance(() => hop(below, false, clock))).hops, 'edge', clock, window)
    }
  }

  /** The units above a team; of other sources nothing. */
  private pathOf(source: Source): string[] {
    return 'team' in source ? this.field.teams.find(team => team.id === source.team)?.doc.path ?? [] : []
  }

  private isLost(source: Source): boolean {
    return 'team' in source ? this.pathOf(source)[1] === 'c' : this.field.units.get('unit' in source ? source.unit : '')?.path[1] === 'c'
  }

  private putHop(hop: DueHop): void {
    if (hop.attempt === 0 && this.field.units.get(hop.task.unit)?.path[1] === 'c' && this.dice(`lost ${hop.name}`).chance(this.plan.lost))
      this.stats.lost++
    else
      this.hops.add(hop)
  }

  private noteCommitted(source: Source, at: number): void {
    this.stats.operations++
    if (source.kind === 'team')
      this.stats.teamsMoved += Number(source.former.some(commune => commune !== source.data.commune))
    if (source.kind === 'unit')
      this.stats.unitsMoved += Number(source.parents.some(parent => parent !== source.data.parent))
    if (source.kind === 'member' && source.data) {
      const { joinedOn, leftOn } = source.data
      this.stats.rollsRevised += Number((leftOn ?? joinedOn) < dayOf(at - 8 * 86_400_000))
    }
  }

  private note({ source, committedAt, attempt, copy }: Delivery): void {
    this.stats.deliveries++
    if (source.kind !== 'fact' || attempt > 0 || copy > 0)
      return
    const { of, on } = source.data as { of?: string, on: string }
    this.stats.withdrawnBeforeArrival += Number(of !== undefined && !this.arrived.has(of))
    this.stats.fortyDaysLate += Number(committedAt - Date.parse(on) > 40 * 86_400_000)
    const overtakenBy = this.arrived.size - this.places.get(source.id)!
    this.stats.overtakenBy = Math.max(this.stats.overtakenBy, overtakenBy)
    this.stats.overtakenBy200 += Number(overtakenBy >= 200)
    this.arrived.add(source.id)
  }
}

/** One after the other. */
async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items)
    await work(item)
}
