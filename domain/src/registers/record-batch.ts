import * as z from 'zod/mini'
import { count, id, line, text } from '../shape'
import { BATCH_ROWS } from '../sheet/imports'

const cell = z.nullable(z.union([text(1000), z.number(), z.boolean()]))

/** A call of `importRecords`: lines of a register's sheet, by the names of `columnsOf`. The rest is as `importRows` has it. */
export const recordsInput = z.strictObject({
  unit: id,
  register: id,
  dry: z.boolean(),
  run: id,
  batch: count(10_000),
  source: line(120),
  rows: z.array(z.strictObject({ line: count(1_100_000), record: z.record(z.string().check(z.maxLength(40)), cell) })).check(z.maxLength(BATCH_ROWS)),
})
export type RecordsInput = z.infer<typeof recordsInput>
