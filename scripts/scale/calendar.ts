import { startOfDay } from '@tung-ngo/domain/day'

/** The last evening of a month, 19:00 in Vietnam (ms): it does not matter which, but it is always the same. */
export const EVENING = startOfDay('2026-11-30') + 19 * 3_600_000
/** When the teams were entered (ms): the month before has just closed. */
export const ENTERED = startOfDay('2026-11-06') + 2 * 3_600_000
export const MONTH = '2026-11'
