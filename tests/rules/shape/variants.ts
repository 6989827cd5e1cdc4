import { SERVER_TIME } from '@tung-ngo/domain/command'
import { MAX_PHOTO_BYTES } from '@tung-ngo/domain/photo'
import { MAX_PART_BYTES } from '@tung-ngo/domain/reports/issue'
import { instant } from '@tung-ngo/domain/shape'
import { Timestamp } from 'firebase/firestore'

/**
 * What a schema of zod/mini is made of, as far as our schemas go.
 * The library keeps it under `_zod.def`, for tools like this one.
 */
interface Def {
  type: string
  shape?: Record<string, Schema>
  innerType?: Schema
  element?: Schema
  keyType?: Schema
  valueType?: Schema
  entries?: Record<string, string>
  values?: unknown[]
  checks?: { _zod: { def: { check: string, maximum?: number, value?: number } } }[]
}
export interface Schema { _zod: { def: Def } }

/** A value in the place of a right one. `container`: a list or map stands where a plain value belongs. */
export interface Variant { what: string, value: unknown, container?: boolean, clientTime?: boolean }

/**
 * Values that differ from `value` in one place, right and wrong ones: fields missing, null, of another type, empty,
 * at their bound and over it, outside of their list, smuggled in. The schema itself says which of them are right.
 */
export function* variantsOf(schema: Schema, value: unknown): Generator<Variant> {
  const { def } = schema._zod
  if (schema === instant as Schema) {
    yield* timeVariants()
    return
  }
  if (def.type === 'optional' || def.type === 'nullable') {
    if (value === null || value === undefined)
      yield* otherTypes(value)
    else
      yield* variantsOf(def.innerType!, value)
    if (def.type === 'nullable')
      yield { what: 'null', value: null }
    return
  }
  yield* otherTypes(value)
  yield* MAKERS[def.type]?.(def, value) ?? unknownType(def.type)
}

type Maker = (def: Def, value: any) => Generator<Variant>
const MAKERS: Record<string, Maker> = { object: objects, record: records, array: lists, string: texts, number: numbers, enum: words, literal: literals, boolean: flags, custom: pictures }

function unknownType(type: string): never {
  throw new Error(`No variants are known for a schema of type "${type}".`)
}

const SAMPLES = { text: 'chữ', number: 7, fraction: 1.5, yes: true, null: null, list: ['a'], map: { a: 'b' } }

function* otherTypes(value: unknown): Generator<Variant> {
  for (const [what, sample] of Object.entries(SAMPLES)) {
    const container = typeof sample === 'object' && sample !== null
    if (kindOf(sample) !== kindOf(value))
      yield { what, value: sample, ...(container ? { container } : {}) }
  }
}
const kindOf = (value: unknown) => value === null ? 'null' : value instanceof Uint8Array ? 'bytes' : Array.isArray(value) ? 'list' : typeof value

function* timeVariants(): Generator<Variant> {
  // So far off that it is still so at the end of a long run.
  for (const hours of [-3, 3])
    yield { what: `a phone's clock ${hours} h off`, value: Timestamp.fromMillis(Date.now() + hours * 3_600_000), clientTime: true }
  for (const value of ['2026-11-20', null, 1_795_000_000_000])
    yield { what: `time as ${kindOf(value)}`, value, clientTime: true }
}

function* objects({ shape }: Def, value: Record<string, unknown>): Generator<Variant> {
  yield { what: 'with a field more', value: { ...value, extra: 1 } }
  for (const [field, schema] of Object.entries(shape!)) {
    const { [field]: present, ...rest } = value
    if (present !== undefined) {
      yield { what: `${field} missing`, value: rest }
      yield* inside(field, variantsOf(schema, present), changed => ({ ...value, [field]: changed }))
    }
  }
}

const KEYS = ['p1', 'p15', 'p0', 'p16', 'p01', 'p0_pay', 'p16_pay', 'p0_vneid', 'p16_vneid', 'p0_wallet', 'p16_wallet', 'p1_pay', 'p1_vneid', 'p1_wallet', 'p1_flying', 'p15_dvc', 'p1_pay p2_pay', 'p1_pay\np2_pay', 'p1\n', '\tnames', 'end', 'x'.repeat(200)]

function* records({ valueType }: Def, value: Record<string, unknown>): Generator<Variant> {
  yield { what: 'empty', value: {} }
  const sample = Object.values(value)[0]
  for (const key of sample === undefined ? [] : KEYS)
    yield { what: `with ${JSON.stringify(key)}`, value: { ...value, [key]: sample } }
  const [key, present] = Object.entries(value)[0] ?? []
  if (key)
    yield* inside(key, variantsOf(valueType!, present), changed => ({ ...value, [key]: changed }))
}

function* lists({ element, checks }: Def, value: unknown[]): Generator<Variant> {
  yield { what: 'empty', value: [] }
  if (value.length === 0)
    return
  const max = boundOf(checks, 'max_length')
  for (const size of max === undefined ? [] : [max, max + 1])
    yield { what: `of ${size}`, value: Array.from({ length: size }).fill(value[0]) }
  // Firestore has no lists in lists.
  const elements = [...variantsOf(element!, value[0])].filter(variant => !Array.isArray(variant.value))
  yield* inside('0', elements, changed => [changed, ...value.slice(1)])
}

const TEXTS = [
  '', 'a/b', 'á', 'a\nb', 'a\tb', '\tend', 'null', 'x'.repeat(40), 'x'.repeat(41), 'p1', 'p0', 'p16', '+84912000000', '0912000000', '+849120000001', '+8491200000a',
  '2024-02-29', '2026-02-31', '2026-13-01', '1899-12-31',
]

function* texts({ checks }: Def): Generator<Variant> {
  for (const value of TEXTS)
    yield { what: JSON.stringify(value), value }
  const max = boundOf(checks, 'max_length')
  for (const size of max === undefined ? [] : [max, max + 1])
    yield { what: `${size} letters`, value: 'ế'.repeat(size) }
  const min = boundOf(checks, 'min_length')
  for (const size of min === undefined ? [] : [min, min - 1])
    yield { what: `${size} letters`, value: 'ế'.repeat(size) }
}

function* numbers({ checks }: Def): Generator<Variant> {
  const [low, high] = [boundOf(checks, 'greater_than') ?? 0, boundOf(checks, 'less_than') ?? 1000]
  for (const value of [low - 1, low, low + 0.5, high, high + 1])
    yield { what: String(value), value }
}

function* words({ entries }: Def): Generator<Variant> {
  for (const value of [...Object.values(entries!), 'nothing of these', ''])
    yield { what: JSON.stringify(value), value }
}

function* literals({ values }: Def): Generator<Variant> {
  for (const value of values!.map(Number).flatMap(value => [value - 1, value + 1]))
    yield { what: String(value), value }
}

function* flags(): Generator<Variant> {
  for (const value of [true, false])
    yield { what: String(value), value }
}

/** Bytes, the only thing that no schema of the library describes. */
function* pictures(): Generator<Variant> {
  for (const size of [0, 1, MAX_PHOTO_BYTES, MAX_PHOTO_BYTES + 1, MAX_PART_BYTES, MAX_PART_BYTES + 1])
    yield { what: `${size} bytes`, value: new Uint8Array(size) }
}

function boundOf(checks: Def['checks'], name: string): number | undefined {
  const def = checks?.map(check => check._zod.def).find(({ check }) => check === name)
  return def?.maximum ?? (def as { minimum?: number } | undefined)?.minimum ?? def?.value
}

function* inside(name: string, variants: Iterable<Variant>, rebuild: (value: unknown) => unknown): Generator<Variant> {
  for (const variant of variants)
    yield { ...variant, what: `${name} ${variant.what}`, value: rebuild(variant.value) }
}

/** The document as its schema reads it: instants as numbers. */
export function forSchema(value: unknown): unknown {
  if (value === SERVER_TIME)
    return 1
  if (value instanceof Timestamp)
    return value.toMillis()
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, forSchema(entry)]))
    : value
}
