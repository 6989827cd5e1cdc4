import type { StateFiguresInput } from '@tung-ngo/domain/figures-act'
import type { StatedMetric } from '@tung-ngo/domain/base-figure'
import type { Caller } from '../seats/caller'
import { formatDay } from '@tung-ngo/domain/day'
import { figureOf } from '../imports/figures'
import { writeLog } from '../log/write-log'
import { unitFor } from '../seats/entitled'
import { docs, transact } from '../store'

/** A unit states its base figures, or declares report form 1, for a day; resolves to how many figures it stated. */
export async function stateFigures(caller: Caller | null, { unit, on, source, figures }: StateFiguresInput, now: number): Promise<{ stated: number }> {
  const { pid } = await unitFor(caller, unit, 'base.create', now)
  const said = (Object.entries(figures) as [StatedMetric, number | null][]).flatMap(([metric, value]) => value === null ? [] : [[metric, value] as const])
  await transact(async (tx) => {
    for (const [metric, value] of said)
      tx.create(docs.base(unit, `${metric.replaceAll('.', '_')}-${now}`), figureOf(metric, value, on, source, pid))
  })
  if (said.length > 0)
    await writeLog(`figures-${unit}-${now}`, { what: 'figures.stated', place: { unit }, by: pid, about: null, after: `${said.length} số liệu, đến ngày ${formatDay(on)}`, reason: source }, now)
  return { stated: said.length }
}
