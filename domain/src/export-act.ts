import * as z from 'zod/mini'
import { REGISTERS } from './registers/registers'
import { count, id, text } from './shape'

/** Lists with names of persons that leave a unit as a file: its commune's members, the log of its area, the registers. */
export const EXPORT_LISTS: readonly string[] = ['members', 'log', ...REGISTERS.map(register => register.id)]

/** A call of `exportPersons`, before the file is made: which list, how many lines of it, and which ones in words. */
export const exportPersonsInput = z.strictObject({
  unit: id,
  list: z.string().check(z.refine(list => EXPORT_LISTS.includes(list))),
  lines: count(100_000),
  scope: text(250),
})
export type ExportPersonsInput = z.infer<typeof exportPersonsInput>
