/** Counted figures of one place: `months 2026-11` → metric → number. What is absent is 0. */
export type Counted = Map<string, Map<string, number>>

export function add(counted: Counted, where: string, metric: string, value = 1): void {
  let figures = counted.get(where)
  if (!figures)
    counted.set(where, figures = new Map())
  figures.set(metric, (figures.get(metric) ?? 0) + value)
}

export function addAll(counted: Counted, more: Counted): void {
  for (const [where, figures] of more) {
    for (const [metric, value] of figures)
      add(counted, where, metric, value)
  }
}
