import type { HandlerErrors } from '@tung-ngo/domain/health'
import { dayOf } from '@tung-ngo/domain/day'
import { addErrors } from '../store'
import { rootUnit } from './root-unit'

export interface NotedError { handler: string, trace: string, about: string, message: string }

/** An instance writes at most this often (ms), however much fails. */
const EVERY = 60_000
/** Instances spread their counts over so many documents a day: a hundred at once write each less than once a second. */
export const SHARDS = 4
const shard = Math.floor(Math.random() * SHARDS)

let held: Record<string, HandlerErrors> = {}
let writtenAt = 0

/**
 * Counts a failure for the operator: the first at once, those of the next minute with the next one after it. What an
 * instance holds when it is cut off is lost; the logs have all. Never fails itself.
 */
export async function noteError({ handler, trace, about, message }: NotedError, now = Date.now()): Promise<void> {
  const at = Math.floor(now)
  held[handler] = { count: (held[handler]?.count ?? 0) + 1, at, trace, about: about.slice(0, 300), message: message.split('\n')[0]!.slice(0, 300) }
  if (at - writtenAt < EVERY)
    return
  writtenAt = at
  const errors = held
  held = {}
  await rootUnit().then(root => addErrors(root, dayOf(at), shard, errors)).catch(() => {})
}
