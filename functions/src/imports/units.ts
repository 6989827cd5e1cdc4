import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { UnitRow } from '@tung-ngo/domain/sheet/units'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Step } from './outcome'
import type { Writer } from './villages'
import { dayOf } from '@tung-ngo/domain/day'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { levelOf } from '@tung-ngo/domain/sheet/units'
import { UNIT_LEVELS, unitTitle } from '@tung-ngo/domain/unit'
import { createTogether, docs, queries, updateTogether } from '../store'
import { madeId } from './made-id'
import { refuse } from './outcome'

export interface Found { id: string, unit: Unit }

/**
 * What an import makes of a table of units below one unit: new ones are added, names and codes corrected. Nothing is
 * ended or moved: a redrawing of the map is no list. Units above others stand before them, in the sheet or already here.
 */
export async function planUnits(root: Found, lines: Line<UnitRow>[], writer: Writer): Promise<Step[]> {
  const here = (await queries.unitsBelow(root.id).get()).docs.map(found => ({ id: found.id, unit: found.data() })).filter(({ unit }) => unit.validTo === null)
  const known = here.some(({ id }) => id === root.id) ? here : [root, ...here]
  const byLevel = lines.toSorted((a, b) => rank(a.record) - rank(b.record))
  const steps = new Map<number, Step>()
  for (const line of byLevel)
    steps.set(line.line, planUnit(root, line, known, writer))
  return lines.map(({ line }) => steps.get(line)!)
}

const rank = ({ type }: UnitRow) => UNIT_LEVELS.indexOf(levelOf(type))

function planUnit(root: Found, line: Line<UnitRow>, known: Found[], writer: Writer): Step {
  const { record } = line
  const above = record.above === null ? root : aboveOf(record.above, record, known)
  if ('error' in above)
    return refuse(line, above.error)
  if (UNIT_LEVELS.indexOf(above.unit.level) >= rank(record))
    return refuse(line, `${record.name} không thể thuộc ${unitTitle(above.unit)}. Xem lại cột “Thuộc” và cột “Loại”.`)
  const level = levelOf(record.type)
  const there = known.find(({ unit }) => unit.level === level && (record.code !== null && unit.code === record.code))
    ?? known.find(({ unit }) => unit.parent === above.id && unit.type === record.type && plain(unit.name) === plain(record.name))
  if (!there) {
    const unit = unitOf(above, record, dayOf(writer.now))
    known.push(unit)
    return { line: line.line, kind: 'added', write: async bulk => Number(await createTogether(bulk, docs.unit(unit.id), unit.unit)) }
  }
  if (there.unit.parent !== above.id)
    return refuse(line, `Mã ${there.unit.code} đang là ${unitTitle(there.unit)} ở nơi khác. Chuyển nơi hay nhập xã làm một thì không làm bằng danh sách.`)
  const change = {
    ...record.name !== there.unit.name ? { name: record.name } : {},
    ...record.type !== there.unit.type ? { type: record.type } : {},
    ...record.code !== null && record.code !== there.unit.code ? { code: record.code } : {},
  }
  return Object.keys(change).length > 0
    ? { line: line.line, kind: 'changed', write: async bulk => Number(await updateTogether(bulk, docs.unit(there.id), change)) }
    : { line: line.line, kind: 'same' }
}

/** The unit that a line names above itself: by its title, its name or its code. */
function aboveOf(name: string, record: UnitRow, known: Found[]): Found | { error: string } {
  const found = known.filter(({ unit }) => UNIT_LEVELS.indexOf(unit.level) < rank(record) && [unitTitle(unit), unit.name, unit.code].some(said => plain(said) === plain(name)))
  const [one, second] = found
  if (!one)
    return { error: `Chưa có “${name}” ở đây. Nhập cấp trên trước, hoặc xem lại tên.` }
  return second ? { error: `Có ${found.length} nơi tên “${name}”. Ghi mã thay cho tên.` } : one
}

function unitOf(above: Found, { type, name, code, from }: UnitRow, today: string): Found {
  const id = code !== null && /^[\w-]{1,20}$/.test(code) ? `${code}-${(from ?? today).slice(0, 4)}` : madeId('u', above.id, type, plain(name))
  const unit: Unit = {
    v: SHAPE_VERSION,
    name,
    type,
    level: levelOf(type),
    code: code ?? '',
    parent: above.id,
    path: [...above.unit.path, id],
    validFrom: from ?? today,
    validTo: null,
    predecessors: [],
    successors: [],
  }
  return { id, unit }
}
