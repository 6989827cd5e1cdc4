import type { HandlerErrors, Health } from '@tung-ngo/domain/health'
import type { Day } from '@tung-ngo/domain/period'
import { docs, getAll } from '../store'
import { openDays } from './days'
import { SHARDS } from './note-error'

/** What the instances counted today and yesterday, by handler. */
export async function readErrors(root: string, today: Day): Promise<Health['errors']> {
  const days = await Promise.all(openDays(today).map(async (day) => {
    const shards = await getAll(Array.from({ length: SHARDS }, (_, shard) => docs.errors(root, day, shard)))
    return [day, mergeErrors(shards.map(document => document.data()?.handlers ?? {}))] as const
  }))
  return Object.fromEntries(days.filter(([, handlers]) => Object.keys(handlers).length > 0))
}

/** Counts add up; of the rest the latest stands. */
function mergeErrors(shards: Record<string, HandlerErrors>[]): Record<string, HandlerErrors> {
  const merged: Record<string, HandlerErrors> = {}
  for (const [handler, errors] of shards.flatMap(shard => Object.entries(shard))) {
    const before = merged[handler]
    const latest = before && before.at > errors.at ? before : errors
    merged[handler] = { ...latest, count: errors.count + (before?.count ?? 0) }
  }
  return merged
}
