import * as z from 'zod/mini'
import type { Seat, SeatPlace } from './seat'
import { seatPlace } from './seat'
import { id, instant, prose } from './shape'

/** Why and by whom a seat rests for a while. */
export const pausedSeat = z.strictObject({ reason: prose(300), by: id, at: instant })
export type PausedSeat = z.infer<typeof pausedSeat>

/** The name of a seat's place among those that rest. */
export const pauseKey = (place: SeatPlace): string => 'team' in place ? `t-${place.team}` : `u-${place.unit}`

/** The seats that do not rest. */
export const awakeSeats = (seats: readonly Seat[], paused: Readonly<Record<string, PausedSeat>> = {}): Seat[] =>
  seats.filter(({ place }) => !(pauseKey(place) in paused))

/** A call of `pauseSeat`: the seat stays in the roll, and gives nothing until it is resumed. */
export const pauseSeatInput = z.strictObject({ place: seatPlace, pid: id, reason: prose(300).check(z.minLength(1, 'Chưa ghi vì sao tạm dừng.')) })
export type PauseSeatInput = z.infer<typeof pauseSeatInput>

/** A call of `resumeSeat`, by whoever may pause the seat. */
export const resumeSeatInput = z.strictObject({ place: seatPlace, pid: id })
export type ResumeSeatInput = z.infer<typeof resumeSeatInput>

/** A call of `listPaused`, and its answer: who rests at a place, why, since when (ms). */
export const listPausedInput = z.strictObject({ place: seatPlace })
export interface ToldPause { pid: string, reason: string, at: number }
