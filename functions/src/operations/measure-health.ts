import type { Health, RecountHealth } from '@tung-ngo/domain/health'
import { addDays, dayOf, startOfDay } from '@tung-ngo/domain/day'
import { REFUSAL_DAYS } from '@tung-ngo/domain/refusal'
import { askQueues } from '../queue'
import { bulkWriter, docs, queries } from '../store'
import { countRefusals } from './count-refusals'
import { keepDays } from './days'
import { measureLag } from './measure-lag'
import { SHARDS } from './note-error'
import { readErrors } from './read-errors'
import { suspectsOf } from './suspects'

/** Measures everything that the operator's page shows, and writes it down. Twice does no harm. @param window length of a window (ms) */
export async function measureHealth(root: string, window: number, now: number): Promise<Health> {
  const today = dayOf(now)
  const known = (await docs.health(root).get()).data()
  const errors = await readErrors(root, today)
  const [lag, queues, refusals, recount] = await Promise.all([
    measureLag(root, window, now, suspectsOf(known, errors)),
    askQueues(),
    countRefusals(root, today),
    lastRecount(),
  ])
  const health: Health = {
    v: 1,
    at: now,
    window,
    ...lag,
    queues,
    errors: keepDays(known?.errors ?? {}, errors, today),
    refusals: keepDays(known?.refusals ?? {}, refusals, today),
    recount,
  }
  await docs.health(root).set(health)
  if (!known || dayOf(known.at) !== today)
    await forget(root, now)
  return health
}

async function lastRecount(): Promise<RecountHealth | null> {
  const run = (await queries.lastRecount().get()).docs[0]?.data()
  if (!run)
    return null
  const { kind, startedAt, finishedAt, done, total, drifted, healed } = run
  return { kind, startedAt, finishedAt, done, total, drifted, healed }
}

const AT_ONCE = 2000

/** Deletes refusals and counts of errors that are past their days. */
async function forget(root: string, now: number): Promise<void> {
  const last = addDays(dayOf(now), -REFUSAL_DAYS)
  const old = (await queries.refusals(root, 0, startOfDay(last)).limit(AT_ONCE).get()).docs
  const writer = bulkWriter()
  for (const { ref } of old)
    void writer.delete(ref)
  for (const day of [last, addDays(last, -1), addDays(last, -2)]) {
    for (let shard = 0; shard < SHARDS; shard++)
      void writer.delete(docs.errors(root, day, shard))
  }
  await writer.close()
}
