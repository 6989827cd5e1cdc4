import type { Health } from '@tung-ngo/domain/health'

/** Units that were late the last time, and those whose hops failed last. */
export function suspectsOf(known: Pick<Health, 'late'> | undefined, errors: Health['errors']): string[] {
  const failed = Object.values(errors).flatMap(handlers => Object.values(handlers)).flatMap(({ about }) => unitIn(about) ?? [])
  return [...new Set([...known?.late.map(({ id }) => id) ?? [], ...failed])]
}

function unitIn(about: string): string | undefined {
  return /"unit":"([\w-]+)"/.exec(about)?.[1]
}
