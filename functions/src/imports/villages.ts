import type { StatedFigure } from '@tung-ngo/domain/base-figure'
import type { Day } from '@tung-ngo/domain/period'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { VillageRow } from '@tung-ngo/domain/sheet/villages'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Bulk } from '../store'
import type { Commune } from './communes'
import type { Step } from './outcome'
import { dayOf } from '@tung-ngo/domain/day'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { statedValue } from '@tung-ngo/domain/unit-tally'
import { placeKey } from '@tung-ngo/domain/sheet/villages'
import { unitTitle } from '@tung-ngo/domain/unit'
import { createOnce, createTogether, docs, getAll, queries, SERVER_TIME, updateTogether } from '../store'
import { madeId } from './made-id'
import { refuse, repeated } from './outcome'

/** Who writes, when, and from which file. */
export interface Writer { pid: string, now: number, source: string }

type StatedBase = Pick<StatedFigure, 'metric' | 'value' | 'on'>

/** What an import makes of the lines of one commune's villages. */
export async function planVillages({ id: commune, unit }: Commune, lines: Line<VillageRow>[], writer: Writer): Promise<Step[]> {
  const [stored, statements] = await Promise.all([queries.villages(commune).get(), statedIn(commune)])
  const known = new Map(stored.docs.filter(found => found.data().validTo === null).map(found => [placeKey(found.data()), { id: found.id, unit: found.data() }]))
  const stood = (found: string, { metric, value }: StatedBase) => statedValue(statements, found, metric) === value
  const twice = repeated(lines, keyOf)
  const wanted = lines.filter(line => !twice.has(line)).map((line) => {
    const { record } = line
    const there = known.get(keyOf(line))
    const village = there?.id ?? madeId('b', commune, keyOf(line))
    return { line, there, village, bases: basesOf(record, dayOf(writer.now)).filter(base => !stood(village, base)) }
  })
  // The commune's tally follows a statement after a moment: what was stated a moment ago is looked up by its id.
  const refs = wanted.flatMap(({ village, bases }) => bases.map(base => docs.base(village, baseId(base))))
  const stated = new Set((await getAll(refs)).filter(({ exists }) => exists).map(({ ref }) => ref.path))
  const steps = wanted.map(({ line: { line, record }, there, village, bases }): Step => {
    const fresh = bases.filter(base => !stated.has(docs.base(village, baseId(base)).path))
    const change = there && changeOf(there.unit, record)
    if (there && !change && fresh.length === 0)
      return { line, kind: 'same' }
    const write = async (bulk: Bulk) => {
      const made = await Promise.all([
        ...there ? [] : [createTogether(bulk, docs.unit(village), unitOf(village, unit, commune, record))],
        ...there && change ? [updateTogether(bulk, docs.unit(village), { ...change, updatedAt: SERVER_TIME })] : [],
        ...fresh.map(base => createTogether(bulk, docs.base(village, baseId(base)), baseOf(base, writer))),
      ])
      return made.filter(Boolean).length
    }
    return { line, kind: there ? 'changed' : 'added', write }
  })
  return [...steps, ...[...twice].map(line => refuse(line, `Tệp có hai dòng cho ${unitTitle({ type: line.record.type!, name: line.record.name })} ở ${unitTitle(unit)}. Giữ một dòng.`))]
}

const keyOf = ({ record: { type, name } }: Line<VillageRow>) => placeKey({ type: type!, name })

/** What the commune's villages state now, by `{village} {metric}`. */
async function statedIn(commune: string): Promise<Record<string, string>> {
  return (await docs.unitTally(commune).get()).data()?.statements ?? {}
}

function basesOf({ households, population, on }: VillageRow, today: Day): StatedBase[] {
  const stated = { households, population }
  return (['households', 'population'] as const).flatMap(metric => stated[metric] === null ? [] : [{ metric, value: stated[metric], on: on ?? today }])
}

const baseId = ({ metric, value, on }: StatedBase) => `${metric}-${on}-${value}`

/** States a base figure once; whether it was not stated before. */
export function stateBase(unit: string, base: StatedBase, writer: Writer): Promise<boolean> {
  return createOnce(docs.base(unit, baseId(base)), baseOf(base, writer))
}

const baseOf = (base: StatedBase, { pid, source }: Writer): StatedFigure => ({ v: SHAPE_VERSION, ...base, source, by: pid, at: SERVER_TIME })

export function unitOf(id: string, above: Unit, commune: string, { type, name, code, signal }: Pick<VillageRow, 'type' | 'name' | 'code' | 'signal'>): Unit {
  return {
    v: SHAPE_VERSION,
    name,
    type: type!,
    level: 'village',
    code: code ?? '',
    parent: commune,
    path: [...above.path, id],
    validFrom: above.validFrom,
    validTo: null,
    predecessors: [],
    successors: [],
    ...signal === null ? {} : { signal },
    updatedAt: SERVER_TIME,
  }
}

/** What a line changes in a village; an empty cell changes nothing. */
function changeOf(unit: Unit, { code, signal }: VillageRow): Partial<Pick<Unit, 'code' | 'signal'>> | undefined {
  const change = {
    ...code !== null && code !== unit.code ? { code } : {},
    ...signal !== null && signal !== unit.signal ? { signal } : {},
  }
  return Object.keys(change).length > 0 ? change : undefined
}
