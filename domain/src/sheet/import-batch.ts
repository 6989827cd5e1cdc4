import * as z from 'zod/mini'
import { BASE_METRICS, DECLARED_METRICS } from '../base-figure'
import { forEach } from '../for-each'
import { MEMBER_KINDS, ORGANISATIONS } from '../member'
import { teamRole } from '../seat'
import { count, day, id, line, phoneNumber } from '../shape'
import { SIGNALS, UNIT_TYPES } from '../unit'
import type { ImportKind, ImportRows } from './imports'
import { BATCH_ROWS } from './imports'

const said = (max: number) => line(max).check(z.minLength(1))
const or = z.nullable
const row = <T>(record: z.ZodMiniType<T>) => z.array(z.strictObject({ line: count(1_100_000), record })).check(z.maxLength(BATCH_ROWS))

const stated = forEach([...DECLARED_METRICS, ...BASE_METRICS], () => or(count(200_000_000)))

const rows = {
  villages: row(z.strictObject({
    commune: or(said(80)),
    type: or(z.enum(UNIT_TYPES.village)),
    name: said(80),
    code: or(said(10)),
    households: or(count(20_000)),
    population: or(count(20_000)),
    on: or(day),
    signal: or(z.enum(SIGNALS)),
  })),
  teams: row(z.strictObject({
    commune: or(said(80)),
    village: or(said(80)),
    name: said(120),
    foundedOn: or(day),
    status: or(z.enum(['established', 'planApproved', 'active'])),
    decision: or(said(40)),
    decidedOn: or(day),
    members: or(count(2000)),
  })),
  members: row(z.strictObject({
    commune: or(said(80)),
    team: said(120),
    name: said(80),
    role: teamRole,
    position: or(said(80)),
    organisation: or(z.enum(ORGANISATIONS)),
    phone: or(phoneNumber),
    kind: or(z.enum(MEMBER_KINDS)),
    joinedOn: or(day),
    leftOn: or(day),
  })),
  households: row(z.strictObject({
    commune: or(said(80)),
    team: or(said(120)),
    village: or(said(80)),
    label: said(60),
    lane: or(line(40)),
    house: or(line(10)),
    landmark: or(line(80)),
    kind: or(z.enum(['normal', 'business', 'farming', 'other'])),
    remote: or(z.boolean()),
    priority: or(z.boolean()),
    inGroup: or(z.boolean()),
  })),
  units: row(z.strictObject({
    above: or(said(80)),
    type: z.enum([...UNIT_TYPES.province, ...UNIT_TYPES.district, ...UNIT_TYPES.commune]),
    name: said(80),
    code: or(said(10)),
    from: or(day),
  })),
  figures: row(z.strictObject({ unit: said(80), on: or(day), source: or(line(200)), note: or(line(300)), ...stated })),
} as const satisfies { [K in ImportKind]: z.ZodMiniType<{ line: number, record: ImportRows[K] }[]> }

/**
 * `dry`: nothing is written. `run` and `batch` name the lines in the log once, however often they come. `source`: the
 * file. `team`: whose households all lines are.
 */
const common = { unit: id, dry: z.boolean(), run: id, batch: count(10_000), source: line(120) }

/** A call of `importRows`. */
export const importInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('villages'), rows: rows.villages }),
  z.strictObject({ ...common, kind: z.literal('teams'), rows: rows.teams }),
  z.strictObject({ ...common, kind: z.literal('members'), rows: rows.members }),
  z.strictObject({ ...common, kind: z.literal('households'), team: z.optional(id), rows: rows.households }),
  z.strictObject({ ...common, kind: z.literal('units'), rows: rows.units }),
  z.strictObject({ ...common, kind: z.literal('figures'), rows: rows.figures }),
])
export type ImportInput = z.infer<typeof importInput>

/** What became of the lines, or would: `writes` documents were written for them. */
export interface ImportAnswer {
  added: number
  changed: number
  same: number
  writes: number
  refused: { line: number, texts: string[] }[]
  odd: { line: number, text: string }[]
}
