import type { StatedFigure, StatedMetric } from '@tung-ngo/domain/base-figure'
import type { Day } from '@tung-ngo/domain/period'
import type { FiguresRow } from '@tung-ngo/domain/sheet/figures'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { Step } from './outcome'
import type { Found } from './units'
import type { Writer } from './villages'
import { dayOf } from '@tung-ngo/domain/day'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { statedIn } from '@tung-ngo/domain/sheet/figures'
import { unitTitle } from '@tung-ngo/domain/unit'
import { statementsBefore } from '@tung-ngo/domain/unit-tally'
import { parallel } from '../counting/lists'
import { createTogether, docs, queries, SERVER_TIME } from '../store'
import { refuse } from './outcome'

/** What an import makes of a table of figures (form 1, base figures) that a unit or those below it state. */
export async function planFigures(root: Found, lines: Line<FiguresRow>[], writer: Writer): Promise<Step[]> {
  const below = (await queries.unitsBelow(root.id).get()).docs.map(found => ({ id: found.id, unit: found.data() })).filter(({ id, unit }) => id !== root.id && unit.validTo === null)
  const meant = new Set<string>()
  const places = lines.map(({ record }): Found | { error: string } => {
    const found = named([root, ...below], record.unit, root)
    if ('error' in found || !meant.has(found.id)) {
      meant.add('id' in found ? found.id : '')
      return found
    }
    return { error: `Tệp có hai dòng cho ${unitTitle(found.unit)}. Giữ một dòng.` }
  })
  return parallel(lines.map((line, index) => ({ line, place: places[index]! })), 16, async ({ line, place }) =>
    'error' in place ? refuse(line, place.error) : planLine(place, line, writer))
}

/** A unit by its title or name; of several the one right below, if there is just one. */
function named(units: Found[], name: string, root: Found): Found | { error: string } {
  const titled = units.filter(({ unit }) => plain(unitTitle(unit)) === plain(name))
  const all = titled.length > 0 ? titled : units.filter(({ unit }) => plain(unit.name) === plain(name))
  const near = all.filter(({ unit }) => unit.parent === root.id)
  const [one, second] = near.length > 0 ? near : all
  if (!one)
    return { error: `Không có “${name}” trong ${unitTitle(root.unit)}.` }
  return second ? { error: `Trong ${unitTitle(root.unit)} có nhiều nơi tên “${name}”. Ghi cả xã, phường, huyện.` } : one
}

async function planLine({ id }: Found, { line, record }: Line<FiguresRow>, writer: Writer): Promise<Step> {
  const stored = (await queries.bases(id).get()).docs
  const standing = statementsBefore(stored.map(found => ({ source: 'self', figure: found.data() })))
  const ids = new Set(stored.map(found => found.id))
  const on = record.on ?? dayOf(writer.now)
  const fresh = statedIn(record).filter(([metric, value]) => !says(standing[`self ${metric}`], record.on, value, ids.has(idOf(metric, on, value))))
  if (fresh.length === 0)
    return { line, kind: 'same' }
  const source = record.source ?? writer.source
  const writes = fresh.map(([metric, value]) => ({ id: idOf(metric, on, value) + (ids.has(idOf(metric, on, value)) ? `-${writer.now}` : ''), figure: figureOf(metric, value, on, source, writer.pid) }))
  return {
    line,
    kind: fresh.some(([metric]) => standing[`self ${metric}`]) ? 'changed' : 'added',
    write: async (bulk) => {
      const made = await Promise.all(writes.map(write => createTogether(bulk, docs.base(id, write.id), write.figure)))
      return made.filter(Boolean).length
    },
  }
}

/** Whether a unit says that already: this very figure stands, whatever its day where the line names none, or it was said and a newer one has come since. */
function says(standing: string | undefined, on: Day | null, value: number, wasSaid: boolean): boolean {
  const [day, said] = standing?.split(' ') ?? []
  return on === null || day === on ? said === String(value) : wasSaid
}

const idOf = (metric: StatedMetric, on: Day, value: number) => `${metric}-${on}-${value}`.replaceAll('.', '_')

/** One figure as it is stated now. */
export const figureOf = (metric: StatedMetric, value: number, on: Day, source: string, by: string): StatedFigure =>
  ({ v: SHAPE_VERSION, metric, value, on, source, by, at: SERVER_TIME })
