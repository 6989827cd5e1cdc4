import * as z from 'zod/mini'
import { count, day, id, line, requiredText } from './shape'
import { SIGNALS, UNIT_TYPES } from './unit'

/** A call of `saveVillage`: a new village (`village` null) or another state of one. Figures that are null stay as they are. */
export const saveVillageInput = z.strictObject({
  commune: id,
  village: z.nullable(id),
  name: requiredText(80, 'tên thôn, bản'),
  type: z.enum(UNIT_TYPES.village, 'Chưa chọn loại.'),
  code: line(10),
  signal: z.nullable(z.enum(SIGNALS)),
  households: z.nullable(count(20_000)),
  population: z.nullable(count(20_000)),
  on: day,
  source: requiredText(200, 'nguồn số liệu'),
})
export type SaveVillageInput = z.infer<typeof saveVillageInput>

/** A call of `mergeVillages`: from that day on, these are one with another, which keeps its id. */
export const mergeVillagesInput = z.strictObject({
  commune: id,
  from: z.array(id).check(z.minLength(1, 'Chưa chọn nơi nhập vào.'), z.maxLength(20)),
  into: id,
  on: day,
  reason: requiredText(300, 'căn cứ'),
})
export type MergeVillagesInput = z.infer<typeof mergeVillagesInput>

/** A call of `planTeam`: by when a village without a team is to have one, and who sees to it; a null day takes that back. */
export const planTeamInput = z.strictObject({
  commune: id,
  village: id,
  dueOn: z.nullable(day),
  owner: line(80),
})
export type PlanTeamInput = z.infer<typeof planTeamInput>
